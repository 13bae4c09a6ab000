// Folds the runs of 13-admin.sh into test/golden/real-kafka/admin.json.
import { foldPrintedStory } from './printed-story.mjs';

foldPrintedStory('admin', {
  producedBy:
    'scripts/real-kafka/13-admin.sh (test/programs/java/AdminStory.java with client 4.3.1; topic story with four partitions; broker settings default)',
  notes:
    'What the program printed, the same in every run: the outcomes of calls of an admin client and what they found.',
});
