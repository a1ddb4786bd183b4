import type { ChatInputCommandInteraction, Client, MessageComponentInteraction, REST } from 'discord.js';
import type { Log } from '../../base/log.ts';
import type { Guide } from '../../knowledge/pack.ts';
import type { CustomId } from '../customId.ts';
import { createInFlight } from '../inFlight.ts';
import type { Library } from '../library.ts';
import { beginTogether } from './beginTogether.ts';
import { clickTogether } from './clickTogether.ts';
import type { Clock } from './clock.ts';
import { Run, type Surroundings } from './run.ts';
import { wizardFiles } from './wizardFiles.ts';

/** `/advise together:`: guides that the members of a channel answer by vote. */
export interface Together {
  /** Posts a vote in the channel. @param minutes each question is open for; 0: until the host goes on. */
  readonly begin: (command: ChatInputCommandInteraction, guide: Guide, minutes: number) => Promise<void>;
  readonly click: (click: MessageComponentInteraction, id: CustomId) => Promise<void>;
  /** Goes on with every vote as its file has it; what was due meanwhile happens at once. Returns what ends that. */
  readonly resume: (client: Client<true>) => () => Promise<void>;
}

export interface TogetherOptions {
  readonly library: Library;
  readonly log: Log;
  /** Where votes are kept while they are under way. */
  readonly folder: string;
  readonly clock: Clock;
}

/** How long a bot that stops waits for what is being shown, in milliseconds. */
const LAST_VIEWS = 2_000;

/**
 * Reads the votes that were under way, to go on with them once the bot is connected.
 * @throws UserError where the folder cannot be read.
 */
export async function openTogether({ library, log, folder, clock }: TogetherOptions): Promise<Together> {
  const files = wizardFiles(folder, log);
  const runs = new Map<string, Run>();
  const inFlight = createInFlight();
  let rest: REST | undefined;
  const around: Surroundings = {
    files,
    clock,
    log,
    pack: () => library.current.pack,
    rest: () => rest,
    background: inFlight.add,
    forgotten: (id) => runs.delete(id),
  };
  for (const wizard of await files.readAll()) {
    // The process ended before Discord had taken its message: nobody can have voted.
    if (wizard.message === null) await files.remove(wizard.id);
    else runs.set(wizard.id, new Run(wizard, around));
  }
  return {
    begin: (command, guide, minutes) =>
      beginTogether(
        command,
        { guide, language: library.current.pack.language, minutes, now: clock.now() },
        (wizard) => {
          const run = new Run(wizard, around);
          runs.set(wizard.id, run);
          return run;
        },
      ),
    click: (click, id) => clickTogether(click, id, { runs, now: clock.now }),
    resume: (client) => {
      rest = client.rest;
      for (const run of runs.values()) {
        run.wait();
        inFlight.add(run.show());
      }
      return async () => {
        const stopWaiting = () => {
          for (const run of runs.values()) run.stopWaiting();
        };
        stopWaiting();
        await inFlight.drain(LAST_VIEWS);
        // What was still under way may have set a new time.
        rest = undefined;
        stopWaiting();
      };
    },
  };
}
