import { type Cause, causesOf, causesOfLoss, causesOfSilence } from '../platforms/kafka/explain';
import type { Branches, Unfolded } from './branches';
import { safeWrites } from './document-changes';
import type { Explanation, WhySubject } from './protocol';
import type { Story } from './story';

/** The answer to "why?": the causes, newest first, and what would help. */
export function explanationOf(subject: WhySubject, opened: Branches): Explanation {
  const { run, story } = opened.current;
  const { vocabulary } = story;
  if (subject.kind === 'fact') {
    return explanation(story, story.line(subject.seq).text, causesOf(vocabulary, subject.seq), null);
  }
  if (subject.kind === 'nothing received') {
    const question = `Why has ${vocabulary.nodeName(subject.node)} received nothing?`;
    return explanation(story, question, causesOfSilence(vocabulary, subject.node), silenceAdvice(run));
  }
  return explainPromise(subject.name, opened);
}

function explainPromise(name: string, opened: Branches): Explanation {
  const { story } = opened.current;
  const violation = story.violation(name);
  if (violation === null) return explanation(story, `“${name}” has held so far.`, [], null);
  if (name !== 'acknowledged writes survive') {
    const causes = causesOf(story.vocabulary, violation.seq);
    return explanation(story, `Why did “${name}” not hold?`, causes, null);
  }
  const { seq, partition, offset, count } = violation;
  const place = `${story.vocabulary.registry.partitionName(partition)}@${offset}`;
  const question =
    count === 1 ? `Why was ${place} lost?` : `Why were ${count} records from ${place} on lost?`;
  const change = safeWrites(opened.document().scenario);
  const text =
    'With acks=all the producer waits until every in-sync replica has the record, and min.insync.replicas=2 makes sure that there are two.';
  const causes = causesOfLoss(story.vocabulary, seq, partition, offset);
  return explanation(story, question, causes, { text, change });
}

function silenceAdvice(run: Unfolded['run']): Explanation['advice'] {
  const remark = run.world.programs
    .lines()
    .flatMap(({ remarks }) => remarks)
    .find(({ change }) => change !== null);
  return remark === undefined ? null : { text: remark.text, change: remark.change };
}

function explanation(
  story: Story,
  question: string,
  causes: readonly Cause[],
  advice: Explanation['advice'],
): Explanation {
  const lines = causes.map(({ seq, text, detail }) => ({
    seq,
    timeMicros: story.line(seq).timeMicros,
    text,
    detail,
  }));
  return { question, causes: lines, advice };
}
