import { counted } from '../base/counted.ts';
import { inviteUrl } from './invite.ts';

export interface Ready {
  readonly name: string;
  /** In how many servers the bot is. */
  readonly servers: number;
  readonly applicationId: string;
}

/** What the log says when the bot is ready; a bot that nobody has invited yet comes with the address to do so. */
export function readyLine({ name, servers, applicationId }: Ready): string {
  if (servers === 0)
    return `Ready as ${name}, in no server yet. Add it to one that you manage: ${inviteUrl(applicationId)}`;
  return `Ready as ${name}, in ${counted(servers, 'server')}.`;
}
