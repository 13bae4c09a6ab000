// Folds the runs of 12-migration.sh into test/golden/real-kafka/migration.json.
import { foldPrintedStory } from './printed-story.mjs';

foldPrintedStory('migration', {
  producedBy:
    'scripts/real-kafka/12-migration.sh (test/programs/java/MigrationStory.java with client 4.3.1; topic story with twelve partitions; broker settings default)',
  notes:
    'What the program printed, the same in every run: what the members of a group of both protocols were told, how many partitions each had, and how the group was described.',
});
