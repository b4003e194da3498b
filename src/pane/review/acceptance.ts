/** What reviewers accept of returned files, by the very keys of a review workbook: it counts at once, and is kept there. */
import type { Finding, Waiver } from '../../core/findings/finding';
import { languages, textsFor } from '../../locale/texts';
import type { FileReview } from '../../review/file-review';
import { waiverKey, withWaivers, type Waivers } from '../../review/waivers';

/** A review workbook may have been written in either. */
const spoken = languages.map(textsFor);

/** A review after what was accepted. */
export function judged(found: FileReview, waivers: Waivers): FileReview {
  return withWaivers(found, waivers, spoken);
}

export function withAccepted(waivers: Waivers, finding: Finding, waiver: Waiver): Waivers {
  return new Map([...withoutAccepted(waivers, finding), [waiverKey(finding, spoken[0]!), waiver]]);
}

export function withoutAccepted(waivers: Waivers, finding: Finding): Waivers {
  const keys = new Set(spoken.map((texts) => waiverKey(finding, texts)));
  return new Map([...waivers].filter(([key]) => !keys.has(key)));
}
