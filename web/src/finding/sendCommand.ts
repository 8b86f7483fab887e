import { useQueryClient } from '@tanstack/vue-query';
import { computed, ref } from 'vue';
import { api } from '../api/client.ts';
import { newKey } from '../api/key.ts';
import { answered, type Problem, Refused } from '../api/refused.ts';
import { onceSignedInAgain } from '../api/session.ts';
import type { Command } from '../api/types.ts';

/** How the sending of a form stands. */
export type Sending =
  | { readonly is: 'open' }
  | { readonly is: 'sending' }
  /** Not done, and why. */
  | { readonly is: 'refused'; readonly problem: Problem }
  /** Nobody can say whether it was done: to be sent again as it is. The reference is for whoever is asked about it. */
  | { readonly is: 'unknown'; readonly reference: string | undefined }
  /** The system said that it could not do it now; to be sent again as it is. */
  | { readonly is: 'postponed'; readonly problem: Problem };

/**
 * Sends one form's command on a finding. Its key stays the same until an answer came, so sending again never does it
 * twice; the version is the one the person had before them when the form was opened, or has looked at since.
 */
export function useSending(id: string, openedOn: number) {
  const queries = useQueryClient();
  const sending = ref<Sending>({ is: 'open' });
  const seen = ref(openedOn);
  let key = newKey();
  /** A try with this key may have been done: only the ledger's own answer ends that, not a door that is shut now. */
  let isDoubtful = false;

  async function send(command: Command): Promise<boolean> {
    sending.value = { is: 'sending' };
    try {
      await answered(
        api.POST('/api/findings/{id}/commands', {
          params: {
            path: { id },
            header: { 'idempotency-key': key, 'if-match': `"${seen.value}"` },
          },
          body: command,
        }),
      );
      renew();
      return true;
    } catch (failure) {
      const standing = standingAfter(failure, isDoubtful);
      isDoubtful = standing.is === 'unknown';
      // Once the password is given it is the same command that is sent again.
      if (standing.is === 'refused' && !isLocked(standing)) key = newKey();
      sending.value = standing;
      return false;
    } finally {
      // Whatever came of it, the page shows what is now.
      void queries.invalidateQueries({ queryKey: ['finding', id] });
    }
  }

  /** The form is written on: what is sent next is another command. */
  function renew(): void {
    key = newKey();
    isDoubtful = false;
    sending.value = { is: 'open' };
  }

  onceSignedInAgain(() => {
    if (sending.value.is === 'refused') renew();
  });

  return {
    sending,
    /** The fields must stay as they are while the same command may have to be sent again. */
    held: computed(() => ['sending', 'unknown', 'postponed'].includes(sending.value.is)),
    seen,
    send,
    renew,
  };
}

/** The paths of the fields that a problem is about. */
export function atFault({ field, fields }: Problem): readonly string[] {
  return fields ?? (field === undefined ? [] : [field]);
}

/** Whether signing waits for the password. */
export function isLocked(sending: Sending): boolean {
  return sending.is === 'refused' && sending.problem.code === 'locked';
}

/** Told before anybody looked whether the command had been done. */
const atTheDoor: ReadonlySet<string> = new Set([
  'not-signed-in',
  'token-missing',
  'too-many-tries',
  'busy',
  'unavailable',
]);

function standingAfter(failure: unknown, isDoubtful: boolean): Sending {
  if (!(failure instanceof Refused)) return { is: 'unknown', reference: undefined };
  const { problem } = failure;
  const { code, status, reference } = problem;
  if (atTheDoor.has(code) ? isDoubtful : status >= 500) return { is: 'unknown', reference };
  return status >= 500 ? { is: 'postponed', problem } : { is: 'refused', problem };
}
