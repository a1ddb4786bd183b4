import { describe, expect, test } from 'vitest';
import { parseConfig } from '../../src/app/config.ts';

const messageFor = (env: Record<string, string>): string => {
  try {
    parseConfig(env);
    return '';
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : '';
  }
};

describe('the environment', () => {
  test('needs no variable at all', () => {
    const config = parseConfig({});
    expect(config.DISCORD_TOKEN).toBeUndefined();
    expect(config.KNOWLEDGE_DIR).toMatch(/knowledge$/);
    expect(config.DATA_DIR).toBe('.wireside');
    expect(config.LOG_LEVEL).toBe('info');
  });

  test('takes an empty variable, as in a copied .env.example, for one that is not set', () => {
    expect(parseConfig({ DISCORD_TOKEN: '', PORT: ' ' })).toEqual(parseConfig({}));
  });

  test('names every wrong variable in one message, and never a value', () => {
    const message = messageFor({
      DISCORD_TOKEN: 'sec ret',
      DISCORD_GUILD_ID: 'my-server',
      DISCORD_API: 'not an address',
      LOG_LEVEL: 'loud',
      PORT: '99999',
    });
    for (const name of ['DISCORD_TOKEN', 'DISCORD_GUILD_ID', 'DISCORD_API', 'LOG_LEVEL', 'PORT']) {
      expect(message).toContain(name);
    }
    for (const value of ['sec ret', 'my-server', 'not an address', 'loud', '99999']) {
      expect(message).not.toContain(value);
    }
  });

  test('takes the API with or without a slash at its end', () => {
    expect(parseConfig({ DISCORD_API: 'http://127.0.0.1:8140/api/' }).DISCORD_API).toBe(
      'http://127.0.0.1:8140/api',
    );
  });

  test('says that a version is not a part of the API’s address', () => {
    expect(messageFor({ DISCORD_API: 'https://discord.com/api/v10' })).toContain(
      'DISCORD_API must end before the version, as https://discord.com/api does',
    );
  });

  test('takes forums by their ids, or all of them', () => {
    expect(
      parseConfig({ FORUM_CHANNELS: '1310000000000000303, 1310000000000000304' }).FORUM_CHANNELS,
    ).toEqual(new Set(['1310000000000000303', '1310000000000000304']));
    expect(parseConfig({ FORUM_CHANNELS: 'all' }).FORUM_CHANNELS).toBe('all');
    expect(messageFor({ FORUM_CHANNELS: 'help' })).toContain(
      'FORUM_CHANNELS must be “all”, or ids of forums',
    );
  });

  test('takes all shards, or some of so many', () => {
    expect(parseConfig({ SHARDS: 'auto' }).SHARDS).toBe('auto');
    expect(parseConfig({ SHARDS: '4-7/8' }).SHARDS).toEqual({ ids: [4, 5, 6, 7], count: 8 });
    expect(parseConfig({ SHARDS: '1/2' }).SHARDS).toEqual({ ids: [1], count: 2 });
    for (const wrong of ['all', '2', '0-8/8', '3-1/8', '0-3'])
      expect(messageFor({ SHARDS: wrong })).toContain(
        'SHARDS must be “auto”, or shards of all, such as 0-3/8',
      );
  });

  test.each(['0x50', '1e3', '80.5', '-1', '65536'])('takes %s for no port', (port) => {
    expect(messageFor({ PORT: port })).toContain('PORT must be a port number, 0 to 65535');
  });
});
