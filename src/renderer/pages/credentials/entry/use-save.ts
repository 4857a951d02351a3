import type { Credential, CredentialPatch } from '#shared/contract/credentials.ts';
import { client } from '../../../app/client.ts';
import { perform } from '../../../app/perform.ts';

/** Null: it could not be saved. @param what said of the entry once it is done: "price changed" */
export type SaveEntry = (patch: CredentialPatch, what: string) => Promise<object | null>;

/** Saves a part of an entry at once, as a change of its own that can be taken back. */
export const useSave = ({ id, title }: Pick<Credential, 'id' | 'title'>): SaveEntry => {
  return (patch, what) =>
    perform(client.credentials.update({ ids: [id], patch }), `${title}: ${what}.`);
};
