// Folds the runs of 10-listeners.sh into test/golden/real-kafka/listeners.json.
import { foldPrintedStory } from './printed-story.mjs';

foldPrintedStory('listeners', {
  producedBy:
    'scripts/real-kafka/10-listeners.sh (test/programs/java/ListenerStory.java with client 4.3.1; topic story with four partitions; broker settings default)',
  notes:
    'What the program printed: what listeners that throw were told, which exceptions came out of poll, unsubscribe and close, and what was assigned after them.',
});
