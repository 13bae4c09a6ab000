// Folds the runs of 14-refused-sends.sh into test/golden/real-kafka/refused-sends.json.
import { foldPrintedStory } from './printed-story.mjs';

foldPrintedStory('refused-sends', {
  producedBy:
    'scripts/real-kafka/14-refused-sends.sh (test/programs/java/RefusedSendStory.java with client 4.3.1; topic story with two partitions; broker settings default)',
  notes:
    'What the program printed, the same in every run: what the calls of transactional producers come to, and what becomes of the records whose send they refused. delivery.timeout.ms is 5500.',
});
