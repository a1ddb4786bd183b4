/** Six digits: what differs beyond them between machines must not show. */
export const round6 = (value: number): number => Math.round(value * 1e6) / 1e6 || 0;
