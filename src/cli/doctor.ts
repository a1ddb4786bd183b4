import { examine, thisMachine } from '../app/doctor.ts';
import { findEnvironment } from '../app/environment.ts';
import { counted } from '../base/counted.ts';
import { parseOptions, type Subcommand } from './subcommand.ts';

/** `wireside doctor`: a line for each thing that a bot needs; exit code 1 where one is out of order. */
export const doctor: Subcommand = {
  usage: [
    'wireside doctor [--json]                          what keeps the bot from serving, and what to do',
  ],
  run: async (args, io) => {
    const { values } = parseOptions({ args: [...args], options: { json: { type: 'boolean' } } });
    const found = await examine(findEnvironment, thisMachine);
    const faults = found.filter(({ level }) => level === 'fault');
    if (values.json) io.out(JSON.stringify({ ok: faults.length === 0, found }));
    else {
      for (const { check, level, line } of found)
        io.out(`${level === 'ok' ? 'ok   ' : 'FAULT'} ${check}: ${line}`);
      io.out(faults.length === 0 ? 'Nothing is wrong.' : `${counted(faults.length, 'fault')}.`);
    }
    return faults.length === 0 ? 0 : 1;
  },
};
