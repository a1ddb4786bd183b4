import { findPlan, preparePlan } from '../advise/plan/plan.ts';
import { lowerBound } from '../advise/plan/policy.ts';
import { writePlan } from '../app/planCache.ts';
import type { Guide } from '../knowledge/pack.ts';
import { chooseGuide, knowledgeDir, openPack } from './openPack.ts';
import type { Io, Subcommand } from './subcommand.ts';
import { parseOptions } from './subcommand.ts';

/** `wireside plan`: finds the best order of each guide's questions and keeps it with the knowledge. */
export const plan: Subcommand = {
  usage: [
    'wireside plan [GUIDE] [--knowledge DIR]            find the order with the fewest questions and keep it',
  ],
  run: async (args, io) => {
    const { values, positionals } = parseOptions({
      args: [...args],
      allowPositionals: true,
      options: { knowledge: { type: 'string' } },
    });
    const { guides } = await openPack(values.knowledge, io.env);
    const chosen =
      positionals.length > 0 ? positionals.map((id) => chooseGuide(guides, id)) : guides.values();
    for (const guide of chosen) planGuide(guide, knowledgeDir(values.knowledge, io.env), io);
    return 0;
  },
};

function planGuide(guide: Guide, dir: string, io: Io): void {
  const found = findPlan(guide);
  if (!found) {
    const bound = lowerBound(guide).toFixed(2);
    io.out(
      `${guide.id}: too large for an exact search; it is asked by looking ahead. No order takes fewer than ${bound} questions.`,
    );
    return;
  }
  preparePlan(guide, found);
  writePlan(guide, found, dir);
  io.out(`${guide.id}: ${found.expected.toFixed(2)} questions expected, ${found.most} at most`);
}
