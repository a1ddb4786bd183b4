import type { Clock } from './clock.ts';
import type { OnUnknownRoute } from './lacking.ts';
import type { WorldOptions } from './world/options.ts';

/** How a local Discord is started; everything may be left out. */
export interface LocalDiscordOptions {
  /** The port on 127.0.0.1; 0 (as at first) takes any free one. */
  readonly port?: number;
  /** The name of the application and its bot. */
  readonly appName?: string;
  /**
   * Where the world is kept between runs of the stand-in, ephemeral messages and commands too; written within
   * 50 ms of each change. Files that were sent lie in the folder `files` beside it.
   */
  readonly stateFile?: string;
  /** A file to which every call of the API is written as a line of JSON. */
  readonly record?: string;
  /** What is there beside the channels, roles and people that are always there, and what the bot may do. */
  readonly world?: WorldOptions;
  /**
   * What happens when the bot asks for what the stand-in lacks, beside a 400 that says so: `warn` (as at first) names
   * it on the console, `throw` has the acts of people, `waitForMessage` and `close` reject.
   */
  readonly onUnknownRoute?: OnUnknownRoute;
  /** Its time, such as `manualClock()`; at first the machine's. */
  readonly clock?: Clock;
}

/** How somebody uses Discord. */
export interface PersonOptions {
  /** The language that they have set from now on: `de`; at first everybody has `en-GB`. */
  readonly locale?: string;
}
