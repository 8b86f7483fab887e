import type { Instant } from '../../calendar/instant.ts';
import { sha256 } from '../../hash/sha256.ts';
import type { FindingEvent } from '../events.ts';
import { replay } from '../evolve.ts';
import { formContent } from './content.ts';

/** A content that a closing form had, from an instant on until that of the next. */
export interface PrintedContent {
  readonly from: Instant;
  /** Of the content's text, in hexadecimal: what a form that is printed then bears. */
  readonly sha256: string;
}

/**
 * Every content that the present closing form has had since it was applied for, the latest last; none
 * where there is no form. A scan comes in after its paper was printed, and by then the form's content
 * is another: the code on the scan is held against these.
 */
export function printedContents(events: readonly FindingEvent[]): PrintedContent[] {
  let contents: PrintedContent[] = [];
  let text = '';
  for (const { event, after } of replay(events)) {
    const now = after.stage === 'draft' || after.form === null ? '' : formContent(after);
    if (now === '') contents = [];
    else if (now !== text) contents = [...contents, { from: event.at, sha256: sha256(now) }];
    text = now;
  }
  return contents;
}
