// Folds the runs of 15-assignments.sh into test/golden/real-kafka/assignments.json.
import { foldPrintedStory } from './printed-story.mjs';

foldPrintedStory('assignments', {
  producedBy:
    'scripts/real-kafka/15-assignments.sh (test/programs/java/AssignmentStory.java with client 4.3.1; a topic story with one partition beside its own; broker settings default)',
  notes:
    'What the program printed, the same in every run: replicas placed by hand, ids of topics, and commits for topics and partitions that are not there.',
});
