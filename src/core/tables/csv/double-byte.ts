interface Candidate {
  readonly label: string;
  readonly name: string;
  /** Whether a character of two bytes is one that ordinary text is made of. */
  readonly common: (lead: number, trail: number) => boolean;
  /** Characters that only this encoding's language has; some must occur. */
  readonly typical?: (lead: number, trail: number) => boolean;
}

const high = (byte: number): boolean => byte >= 0xa1;

/** Sources: JIS X 0208 (kana, level 1 kanji), GB 2312 (level 1 hanzi), KS X 1001 (hangul), Big5 (frequent hanzi). */
const CANDIDATES: readonly Candidate[] = [
  {
    label: 'shift_jis',
    name: 'Shift-JIS',
    common: (lead) => (lead >= 0x81 && lead <= 0x83) || (lead >= 0x88 && lead <= 0x97),
    typical: (lead, trail) =>
      lead === 0x83 || (lead === 0x82 && trail >= 0x9f) || (lead >= 0x88 && lead <= 0x97),
  },
  {
    label: 'euc-jp',
    name: 'EUC-JP',
    common: (lead, trail) =>
      high(trail) && ((lead >= 0xa1 && lead <= 0xa5) || (lead >= 0xb0 && lead <= 0xcf)),
    typical: (lead) => lead === 0xa4 || lead === 0xa5,
  },
  {
    label: 'gb18030',
    name: 'GBK',
    common: (lead, trail) =>
      high(trail) && ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3)),
    // Hangul ends at C8: whatever is at home behind it is Chinese.
    typical: (lead) => lead >= 0xc9 && lead <= 0xd7,
  },
  {
    label: 'euc-kr',
    name: 'EUC-KR',
    common: (lead, trail) =>
      high(trail) && ((lead >= 0xb0 && lead <= 0xc8) || (lead >= 0xa1 && lead <= 0xa3)),
  },
  {
    label: 'big5',
    name: 'Big5',
    common: (lead, trail) =>
      (lead >= 0xa4 && lead <= 0xc6 && (high(trail) || trail < 0x7f)) || lead === 0xa1,
    typical: (lead, trail) => lead >= 0xa4 && lead <= 0xc6 && trail >= 0x40 && trail < 0x7f,
  },
];

const MINIMUM_COMMON = 0.85;
const MINIMUM_TYPICAL = 0.08;

/** Which East Asian encoding the bytes are, judged by whether they make everyday characters of it; null: none. */
export function detectDoubleByte(sample: Buffer): { label: string; name: string } | null {
  let best: { label: string; name: string; score: number } | null = null;
  for (const candidate of CANDIDATES) {
    const score = share(sample, candidate);
    if (score > (best?.score ?? 0)) best = { label: candidate.label, name: candidate.name, score };
  }
  return best;
}

/** Share of everyday characters among those of two bytes; 0 where there are too few. */
function share(sample: Buffer, candidate: Candidate): number {
  let common = 0;
  let typical = 0;
  let pairs = 0;
  let singles = 0;
  const halfWidth = candidate.label === 'shift_jis';
  for (let at = 0; at < sample.length; at++) {
    const lead = sample[at] ?? 0;
    if (lead < 0x80) continue;
    if (halfWidth && lead >= 0xa1 && lead <= 0xdf) {
      // Half-width katakana, one byte each: rare among others, so neither for nor against.
      singles++;
      continue;
    }
    const trail = sample[at + 1];
    if (trail === undefined) break;
    pairs++;
    if (trail >= 0x40 && candidate.common(lead, trail)) common++;
    if (candidate.typical?.(lead, trail) === true) typical++;
    if (trail >= 0x40) at++;
  }
  if (pairs === 0 || common / pairs < MINIMUM_COMMON || singles > pairs) return 0;
  if (candidate.typical && typical / pairs < MINIMUM_TYPICAL) return 0;
  return common / pairs + (candidate.typical ? 0.1 : 0);
}
