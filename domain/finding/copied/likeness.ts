/**
 * How far two measures say the same (通用一个帮扶措施, domain.md §3.10): by the pairs of characters that stand together, numbers
 * and marks aside, and without the phrases that every plan has.
 */

/** What every plan says and which says nothing about it. */
const boilerplate: readonly string[] = [
  '建立健全长效机制',
  '建立长效机制',
  '加强组织领导',
  '强化组织领导',
  '提高政治站位',
  '提高思想认识',
  '压实工作责任',
  '压实主体责任',
  '落实主体责任',
  '落实工作责任',
  '强化责任落实',
  '明确责任分工',
  '明确责任人',
  '加强督促检查',
  '加大督查力度',
  '强化监督检查',
  '加强监督检查',
  '加强日常监管',
  '加强宣传引导',
  '加强业务培训',
  '召开专题会议',
  '确保整改到位',
  '确保按时完成',
  '按时完成整改',
  '限期完成整改',
  '逐项整改落实',
  '举一反三',
  '立行立改',
  '高度重视',
  '认真研究',
  '扎实推进',
  '进一步',
  '切实',
];

/** Of fewer pairs nothing can be told: what is left may be chance. */
const pairsAtLeast = 8;

/** From here on two measures are shown as the same. */
const alike = 0.7;

/** The pairs of a measure; none of one that says nothing but what every plan says. */
export function pairsOf(text: string): ReadonlySet<string> {
  let left = text.normalize('NFC').toLowerCase();
  for (const phrase of boilerplate) left = left.replaceAll(phrase, '\n');
  const words = left.split(/[^\p{L}]+/u).map((word) => [...word]);
  const pairs = new Set(words.flatMap((word) => word.slice(1).map((char, i) => `${word[i]}${char}`)));
  return pairs.size < pairsAtLeast ? new Set() : pairs;
}

/** The share of pairs that two measures have in common, 0 to 1 (Dice). */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0;
  const common = [...one].filter((pair) => other.has(pair)).length;
  return (2 * common) / (one.size + other.size);
}

export function isCopy(share: number): boolean {
  return share >= alike;
}
