import type { ProblemWords } from './zh-CN.ts';

export const en: ProblemWords = {
  'changed-since': {
    what: 'The finding has changed since you opened the page.',
    next: 'Reload the page and look at it as it is now, then decide again.',
  },
  'not-available-yet': {
    what: 'This act, or this kind of finding, cannot be handled online in this release.',
    next: 'Handle it on paper for now.',
  },
  'not-dispatched': {
    what: 'The finding is a draft and has not been dispatched.',
    next: 'Ask the supervision office to dispatch it first.',
  },
  'already-dispatched': {
    what: 'The finding has been dispatched, which does not happen twice.',
    next: 'Correct it before receipt, move its date, or withdraw it and dispatch a new one.',
  },
  'wrong-stage': {
    what: 'This does not fit where the finding stands now.',
    next: 'Look at its stage and whose turn it is, and do the step that is open.',
  },
  'already-closed': {
    what: 'The finding is struck off.',
    next: 'Nothing is left to do; its record can be read.',
  },
  'already-withdrawn': {
    what: 'The finding was withdrawn.',
    next: 'Read the reason on its record; the supervision office may dispatch it anew.',
  },
  'not-permitted': {
    what: 'You hold no post that may do this to this finding.',
    next: 'Ask whoever holds the post; if your posts are recorded wrongly, ask the administrator.',
  },
  'not-your-step': {
    what: "The closing form's open step is another post's, or nothing is filed yet that could be sent back.",
    next: 'Wait for your step; the page names who has it now.',
  },
  'already-signed': {
    what: 'You have signed an earlier step of this form, and no one signs twice.',
    next: 'Let another holder of the post sign, or ask the supervision office to name one.',
  },
  'filer-may-not-sign': {
    what: 'You filed this form, and whoever files it does not sign it.',
    next: 'Let another holder of the post sign.',
  },
  'items-open': {
    what: 'An item is still open, or done and not yet checked by another.',
    next: 'Have each item done and checked; the office strikes what was entered by mistake.',
  },
  'review-not-open': {
    what: 'No long-term goal waits for a review.',
    next: 'Wait for the day after the goal’s date.',
  },
  'goal-not-met': {
    what: 'No review has found the long-term goal met yet.',
    next: 'Apply once a review has found it met.',
  },
  'text-missing': { what: 'A text that must be there is blank.', next: 'Fill in the field that is named.' },
  'unit-undecided': {
    what: 'The draft names no responsible unit or no lead unit.',
    next: 'Decide on the unit in the draft, then dispatch.',
  },
  'date-undecided': {
    what: 'The draft has no rectify-by date.',
    next: 'Confirm or set a date in the draft, then dispatch.',
  },
  'standard-missing': {
    what: 'The draft has no closing standard, so a verification would have nothing to tick.',
    next: 'Write at least one line of closing standard in the draft, then dispatch.',
  },
  'unit-verifies-itself': {
    what: 'The responsible unit is the lead unit too, and would verify its own work.',
    next: 'Name another lead unit.',
  },
  'one-person-two-steps': {
    what: "The handler's post and the closing chain's are held by too few people for each to sign once.",
    next: 'Name a second holder or a substitute for one of the posts, or leave out one step.',
  },
  'date-not-in-future': {
    what: 'The date is over: its 24:00 has passed.',
    next: 'Choose today or a later day.',
  },
  'date-unchanged': {
    what: 'The new date is the one that already applies.',
    next: 'Choose another day, or leave it.',
  },
  'measures-missing': {
    what: 'The plan has no measures.',
    next: 'List the measures one by one, each with its person and its day.',
  },
  'cause-analysis-missing': {
    what: "An individual finding's plan does not say what caused it.",
    next: 'Write the cause analysis.',
  },
  'measure-after-deadline': {
    what: 'A measure or a milestone lies after the rectify-by date.',
    next: 'Plan it for that date or an earlier one; a later one needs the date moved first.',
  },
  'no-such-measure': {
    what: 'The evidence names a measure that the plan does not have.',
    next: 'Choose a measure of the plan, or attach the evidence to the closing form.',
  },
  'no-such-milestone': {
    what: 'The progress names a milestone that the plan does not have.',
    next: 'Choose milestones of the plan.',
  },
  'verification-missing': {
    what: 'Whoever verifies has not said how.',
    next: 'State whether on site or by papers, and tick the closing standard.',
  },
  'standard-not-ticked': {
    what: 'Not every line of the closing standard is ticked.',
    next: 'Tick every line that is met; where one is not, send the form back.',
  },
  'superior-document-missing': {
    what: "A province's or a city's finding is withdrawn only with that superior's document.",
    next: 'Name the document.',
  },
  'nothing-to-correct': {
    what: 'The correction changes no word.',
    next: 'Change the words that are wrong; a date is moved, not corrected.',
  },
  'items-missing': {
    what: 'No item is named.',
    next: 'Name one at least.',
  },
  'item-entered-twice': {
    what: 'The item has been entered already.',
    next: 'Leave it out; where it is another one, say what sets it apart.',
  },
  'no-such-item': {
    what: 'There is no item of that number, or it has been struck.',
    next: 'Check the number.',
  },
  'item-not-open': {
    what: 'The item has been reported done already.',
    next: 'Leave it out; one that a check did not pass can be reported again.',
  },
  'item-not-done': {
    what: 'The item has not been reported done, or has been checked already.',
    next: 'Check it once it is reported done.',
  },
  'own-item': {
    what: 'You reported the item done, and whoever did it does not check it.',
    next: 'Let another person check it.',
  },
  'quantity-unfit': {
    what: 'The quantity is no number that fits.',
    next: 'Give a number; the target differs from the baseline.',
  },
  'no-quantity': {
    what: 'The finding has no quantity.',
    next: 'Report in words alone.',
  },
  'target-not-reached': {
    what: 'The quantity has not reached its target.',
    next: 'Give the number as it was counted; where it falls short, send the form back.',
  },
  'next-date-missing': {
    what: 'A goal that is not met needs the day of its next review.',
    next: 'Choose a day.',
  },
  'calendar-not-published': {
    what: 'The answer depends on working days of a year whose arrangement is not published yet.',
    next: 'Try again when the administrator has entered that year.',
  },

  'not-signed-in': { what: 'You are not signed in, or no longer.', next: 'Sign in again.' },
  'wrong-credentials': {
    what: 'The account or the password is wrong.',
    next: 'Check both and try again; if the password is lost, ask the administrator.',
  },
  'too-many-tries': { what: 'That was tried too often.', next: 'Wait a little and try again.' },
  'token-missing': {
    what: "The request lacks the page's token; it may come from another site.",
    next: 'Reload the page and try again.',
  },
  'not-found': {
    what: 'There is no such thing, or it lies outside what you may see.',
    next: 'Check the number, or ask the supervision office.',
  },
  malformed: {
    what: 'What was sent is not as it must be.',
    next: 'Mend the field that is named and send again.',
  },
  'unknown-command': { what: 'There is no such command.', next: 'Reload the page and try again.' },
  'unknown-field': {
    what: 'What was sent has a field that is not known.',
    next: 'Leave the named field out and send again.',
  },
  'text-too-long': { what: 'A text is too long.', next: 'Shorten the field that is named.' },
  'control-characters': {
    what: 'A text has control characters, which nobody sees.',
    next: 'Type the named field anew instead of pasting it.',
  },
  'no-such-day': { what: 'There is no such day.', next: 'Give a day of the calendar, as 2020-06-30.' },
  'too-large': { what: 'What was sent is too large.', next: 'Send less, or in parts.' },
  'key-missing': {
    what: 'The request has no Idempotency-Key, or not a valid one.',
    next: 'Reload the page and try again.',
  },
  'key-reused': {
    what: 'The Idempotency-Key was used for something else before.',
    next: 'Reload the page and look at it as it is now, then decide again.',
  },
  'outcome-unknown': {
    what: 'Whether this happened cannot be told now.',
    next: 'Send it again as it is, by the API with the same key: what was done is not done twice.',
  },
  busy: { what: 'Others are at it, and this has to wait its turn.', next: 'Send it again in a moment.' },
  'number-taken': { what: 'That number is taken.', next: 'Give it another number.' },
  'unknown-unit': {
    what: 'There is no such unit.',
    next: 'Choose the unit of the field that is named from the list.',
  },
  'being-dispatched': {
    what: 'This batch is issued and being dispatched.',
    next: 'Wait until that is done; what is still a draft then can be changed and issued again.',
  },
  'nothing-to-dispatch': {
    what: 'The batch holds no draft that could be dispatched.',
    next: 'Enter drafts first, then issue it.',
  },
  'drafts-at-fault': {
    what: 'The batch holds drafts that cannot be dispatched yet; nothing was issued.',
    next: 'Mend the numbers and fields that are named and issue it again, or issue the others alone.',
  },
  'file-missing': { what: 'No file came, or an empty one.', next: 'Choose a file and send it again.' },
  'file-too-large': {
    what: 'The file is larger than 200 MB.',
    next: 'Compress it, or send it as several files.',
  },
  'unsupported-type': {
    what: 'Files of this type are not taken, or the content is not what the name says.',
    next: 'Send PDF, JPG, PNG, WebP, HEIC, DOCX, XLSX, MP4, or TXT and CSV in UTF-8.',
  },
  'upload-cut-off': {
    what: 'The upload was cut off; nothing of it was kept.',
    next: 'Check the network and upload again.',
  },
  unavailable: { what: 'The system cannot do this now.', next: 'Try again soon.' },
  internal: {
    what: 'Something failed in the system; it was recorded.',
    next: 'Try again; if it fails again tell the administrator the reference.',
  },
};
