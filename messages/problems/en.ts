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
  suspended: {
    what: 'The finding is suspended, and nothing is done to it meanwhile.',
    next: 'Wait for the end of the suspension, or ask the leader who approved it to end it.',
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
  'no-items': {
    what: 'The finding has no items.',
    next: 'Report progress where none are needed; else enter the items first.',
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
  'nothing-open': {
    what: 'Nothing of the kind is open here now: no notice, no proposal, no request that is asked of you.',
    next: 'Look at what has happened, and do what is open.',
  },
  'extension-pending': {
    what: 'A request for extension is open already.',
    next: 'Wait until it is decided, then see whether another is needed.',
  },
  'no-extension-pending': {
    what: 'No request for extension is open.',
    next: 'Look at the record: it may be decided, or a leader has moved the date.',
  },
  'opinion-given': {
    what: 'The opinion on this request is given.',
    next: "Wait for the leader's decision.",
  },
  'opinion-missing': {
    what: "The office head's opinion on this request is not given yet.",
    next: 'Ask the office head for it, then decide.',
  },
  'other-leader-decides': {
    what: "This extension is another leader's to decide: the first is the leader in charge's, the second or any beyond a campaign's clear-by date the top leader's.",
    next: 'Leave it to that leader, or grant a date within the clear-by date.',
  },
  'not-suspended': {
    what: 'The finding is not suspended.',
    next: 'There is nothing to end; go on by its dates.',
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
  'date-unconfirmed': {
    what: 'The feedback only hopes for its date, and the office has not confirmed one.',
    next: 'Confirm the date in the draft or set another, then dispatch.',
  },
  'date-not-later': {
    what: 'The new date is no later than the current one, so this is no extension.',
    next: 'Give a later date.',
  },
  'extension-too-late': {
    what: 'Too few working days are left before the date to ask for an extension.',
    next: 'Go on with the work; where it must be, the leader in charge can move the date.',
  },
  'superior-consent-missing': {
    what: "A superior's date is moved later only with that superior's written consent.",
    next: 'Name the document of the consent.',
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
  'paper-pending': {
    what: 'A signature on paper for this step waits for the office’s check.',
    next: 'Wait for the check; if it is refused the step is open again.',
  },
  'no-paper': {
    what: 'There is no signature on paper to check.',
    next: 'Upload the scan and hand the paper in first.',
  },
  'own-paper': {
    what: 'You handed this paper in or signed it, so you do not check it.',
    next: 'Let a colleague of the office check it.',
  },
  'no-superior': {
    what: 'The finding is the county’s own: there is no superior to report to.',
    next: 'Leave it; the office head may reopen it if something new is found.',
  },
  'already-reported': {
    what: 'This round has been reported to the superior already.',
    next: 'Wait for the answer and enter it.',
  },
  'not-reported': {
    what: 'Nothing has been reported to the superior yet, so there is no answer.',
    next: 'Enter the report first, then the answer.',
  },
  'decision-document-missing': {
    what: 'A false report is entered only with the decision on it.',
    next: 'Name the decision document.',
  },
  'paper-date-impossible': {
    what: 'The date on the paper lies before the closing form, or in the future.',
    next: 'Check the date on the scan, then hand it in again.',
  },
  'not-the-signer': {
    what: 'Whoever signed the paper cannot sign this step.',
    next: 'Check the signer; let the right person sign.',
  },
  'answer-unchanged': {
    what: 'This answer of the superior is on record already.',
    next: 'Enter an answer only when there is a new one.',
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
  'objection-final': {
    what: 'Its responsibility has been objected to twice, and the second answer is final.',
    next: 'Put it right as assigned; where that is hard, ask for coordination or an extension.',
  },
  'objection-open': {
    what: 'An objection to the facts already waits for the source body.',
    next: 'Wait for its answer; what is new can be told as progress.',
  },
  'no-open-objection': {
    what: 'No objection of that kind waits for an answer here.',
    next: 'Look at what has happened; the head of the office can reassign it.',
  },
  'objection-too-late': {
    what: 'The days in which responsibility can be objected to are over.',
    next: 'Put it right as assigned, or ask the office, whose head can reassign it.',
  },
  'decision-unfit': {
    what: 'That answer does not fit this kind of objection.',
    next: 'Responsibility: upheld or reassigned. Facts: upheld or admitted.',
  },
  'unit-unchanged': {
    what: 'That unit is the responsible one already.',
    next: 'Choose another unit, or leave it as it is.',
  },
  'unit-named-twice': {
    what: 'A unit is named twice: as responsible and cooperating, or for two parts.',
    next: 'Name each unit once, with all that it does in one part.',
  },
  'unknown-unit': {
    what: 'There is no such unit.',
    next: 'Choose one from the list of units.',
  },
  'not-of-the-unit': {
    what: 'Whoever is named does not hold that post of the responsible unit.',
    next: "Choose one of the unit's handlers and deputies; if posts are recorded wrongly, ask the administrator.",
  },
  'no-such-part': {
    what: 'That unit has no part of this finding that is yours to do.',
    next: "Choose your own unit's part; if the parts are wrong, ask the office.",
  },
  'part-received': {
    what: 'This part has been received already.',
    next: 'Report on it directly.',
  },
  'part-not-received': {
    what: 'This part has not been received yet.',
    next: 'Receive it first, then report.',
  },
  'part-done': {
    what: 'This part has been reported as done.',
    next: 'Nothing is left to report; tell the responsible unit what is new.',
  },
  'calendar-not-published': {
    what: 'The answer depends on working days of a year whose arrangement is not published yet.',
    next: 'Try again when the administrator has entered that year.',
  },
  'days-out-of-range': {
    what: 'The number of working days is out of range.',
    next: 'Give a whole number from 1 to 60.',
  },
  'date-missing': {
    what: 'The day on which it is asked again is missing.',
    next: 'Choose a day within ten working days.',
  },
  'date-too-late': { what: 'The day is too far away.', next: 'Choose a day within ten working days.' },
  'no-such-notice': {
    what: 'There is no such supervision notice to act on.',
    next: 'Choose one of those that are listed.',
  },
  'no-such-proposal': { what: 'There is no such open proposal.', next: 'Look at the finding as it is now.' },
  'nothing-to-forward': {
    what: 'Only an account that was not handed on can be handed on.',
    next: 'An interview is decided by the top leader or a deputy.',
  },
  'not-forwarded': {
    what: 'The office head has not handed the account on yet.',
    next: 'Ask the office head to hand it on to the top leader.',
  },
  'not-theirs-to-decide': {
    what: 'This is not for your post to decide.',
    next: 'An interview is for the top leader or a deputy; an account for the top leader.',
  },
  'nobody-to-ask': { what: 'There is nobody at that post.', next: 'Choose another, or call the office.' },
  'already-asked': {
    what: 'That post has an open request already.',
    next: 'Wait for the answer; the office presses it when it is late.',
  },
  'no-such-request': {
    what: 'There is no such request asked of you.',
    next: 'Choose one that is asked of you.',
  },

  'not-signed-in': { what: 'You are not signed in, or no longer.', next: 'Sign in again.' },
  'wrong-credentials': {
    what: 'The account or the password is wrong.',
    next: 'Check both and try again; if the password is lost, ask the administrator.',
  },
  locked: {
    what: 'Signing is locked: the password opens it for 15 minutes.',
    next: 'Give your password, or sign in again, then sign.',
  },
  'wrong-password': {
    what: 'The password is wrong.',
    next: 'Check it and try again, or ask the administrator.',
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
  'no-such-parent': {
    what: 'There is no such common finding in the batch or the ledger.',
    next: 'Choose one of the list, or leave it out.',
  },
  'table-faulty': {
    what: 'The table cannot be entered as it is.',
    next: 'Mend what is listed by row and column, then send it again; nothing of it has been entered.',
  },
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
  'no-such-scope': {
    what: 'There is no such scope.',
    next: 'Choose a unit, a campaign or a source of the lists.',
  },
  'issued-by-leader': {
    what: "This batch is issued by the leader in charge of each finding's lead unit.",
    next: 'Ask that leader to sign in and issue it; each issues the findings of the lead units that are theirs.',
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
  'administrator-only': { what: 'This is the administrator’s to do.', next: 'Ask the administrator.' },
  'rules-changed': {
    what: 'There is a newer version since you opened the page.',
    next: 'Reload the page and look at it, then decide again.',
  },
  'day-past': {
    what: 'That day is over: nothing comes into force from it on.',
    next: 'Choose today or a later day.',
  },
  'no-such-post': {
    what: 'There is no such post, or no such person.',
    next: 'Reload the page and choose from the list.',
  },
  'post-not-delegated': {
    what: 'A county leader signs in person: this post is not delegated.',
    next: 'Name a substitute post, or enter the absence, and the substitute signs.',
  },
  'term-overlaps': {
    what: 'This person has the same entry for some of these days.',
    next: 'Reload the page and check the days that are entered.',
  },
  unavailable: { what: 'The system cannot do this now.', next: 'Try again soon.' },
  internal: {
    what: 'Something failed in the system; it was recorded.',
    next: 'Try again; if it fails again tell the administrator the reference.',
  },
};
