import { type Ref, ref, watch } from 'vue';

const ended = ref(false);

/** Whether an answer has said that nobody is signed in here any more, since somebody last was. */
export const sessionEnded: Readonly<Ref<boolean>> = ended;

/** What the status of an answer tells of the session. */
export function noticeStatus(status: number): void {
  if (status === 401) ended.value = true;
}

/** Somebody is signed in. */
export function noticeSession(): void {
  ended.value = false;
}

/** Whatever was refused for want of a session is no longer, once somebody has signed in again; until the component goes. */
export function onceSignedInAgain(then: () => void): void {
  watch(ended, (isEnded) => {
    if (!isEnded) then();
  });
}
