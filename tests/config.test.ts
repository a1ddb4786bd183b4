import { describe, expect, test } from 'vitest';
import { parseConfig } from '../src/config.ts';

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
});
