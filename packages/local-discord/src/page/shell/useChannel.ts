import { useEffect } from 'preact/hooks';
import { channelTitle } from '../state/names.ts';
import { findChannel, type Route } from '../state/route.ts';
import type { Action, World } from '../state/state.ts';
import type { View } from './view.ts';

interface Where {
  readonly world: World | undefined;
  readonly route: Route;
  readonly consumed: () => void;
  readonly change: (part: Partial<View>) => void;
  readonly dispatch: (action: Action) => void;
}

/** The channel that the address names, else the first; entering one closes what was open in the other. */
export function useChannel({ world, route, consumed, change, dispatch }: Where): string | undefined {
  const wanted = world && findChannel(world, route.channel);
  const here = world?.channels.find(({ id, kind }) => (wanted ? id === wanted : kind === 'text'));
  const channel = here?.id;
  const title = world && here && `${channelTitle(world, here)} | ${world.guild.name}`;
  useEffect(() => {
    if (title) document.title = title;
  }, [title]);
  useEffect(() => {
    change({ replying: undefined, editing: undefined, menu: undefined, drawer: undefined });
    if (channel) dispatch({ t: 'looked', channel });
  }, [channel, change, dispatch]);
  const { command } = route;
  useEffect(() => {
    if (channel === undefined || !command) return;
    change({ line: { text: command } });
    consumed();
  }, [channel, command, consumed, change]);
  return channel;
}
