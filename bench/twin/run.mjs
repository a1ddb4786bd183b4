/**
 * `npm run twin`: the bot, unchanged, on another stand-in for Discord than the project's own, the npm package
 * discord-digital-twin. That is no dependency: it is installed into a new folder beside the system's temporary files.
 */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ChannelType, ComponentType, InteractionType } from 'discord.js';

const dist = (file) => import(new URL(`../../dist/${file}`, import.meta.url).href);
const { commandsFor } = await dist('commands/index.js');
const { startBot } = await dist('src/discord/bot.js');
const { createLog } = await dist('src/app/createLog.js');
const { openLibrary } = await dist('src/app/openLibrary.js');
const { packageRoot } = await dist('src/base/package.js');

const folder = await mkdtemp(path.join(os.tmpdir(), 'wireside-twin-'));
const closers = [() => rm(folder, { recursive: true, force: true })];
try {
  await run(await install());
} catch (fault) {
  console.error(fault);
  process.exitCode = 1;
} finally {
  for (const close of closers.reverse()) await close();
}

/** Installs the package, without the scripts of those that it depends on. */
async function install() {
  // It asks for a preview of spiceflow; 1.19.0 is the release that it works with.
  const manifest = { private: true, overrides: { spiceflow: '1.19.0' } };
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(manifest));
  const wanted = ['install', '--ignore-scripts', '--no-audit', '--no-fund', 'discord-digital-twin@0.1.1'];
  execFileSync('npm', wanted, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  const { resolve } = createRequire(path.join(folder, 'package.json'));
  return import(
    pathToFileURL(path.join(path.dirname(resolve('discord-digital-twin/package.json')), 'dist', 'index.js'))
      .href
  );
}

async function run({ DigitalDiscord }) {
  onLoopbackOnly();
  const twin = new DigitalDiscord({
    guild: { name: 'Twin' },
    channels: [{ name: 'general', type: ChannelType.GuildText }],
    users: [{ username: 'mira' }],
  });
  await twin.start();
  closers.push(() => twin.stop());
  const log = createLog({ level: 'warn' });
  const library = await openLibrary(path.join(packageRoot, 'knowledge'), log);
  closers.push(() => library.close());
  const api = await withCommands(twin.restUrl);
  const { botToken: token, guildId } = twin;
  const bot = await startBot({ token, api, guildId, library, log, commands: commandsFor(library) });
  closers.push(() => bot.stop());
  console.log('login: ready');
  const [channel] = await twin.prisma.channel.findMany();
  await walk(twin, { channelId: channel.id, userId: await twin.getFirstNonBotUserId() });
}

/** What a person does: each line says what came back. */
async function walk(twin, who) {
  const place = twin.channel(who.channelId);
  const use = async (what, interaction) => {
    const { id } = await twin.simulateInteraction({ ...who, ...interaction });
    await place.waitForInteractionAck({ interactionId: id, timeout: 10_000 });
    const { type, data, messageId } = await place.getInteractionResponse(id);
    console.log(`${what}: answered with type ${type}`);
    return { data: JSON.parse(data ?? 'null'), messageId };
  };
  const command = (name, options) => ({
    type: InteractionType.ApplicationCommand,
    data: { id: '1', type: 1, name, options },
  });
  const click = (messageId, custom_id) => ({
    type: InteractionType.MessageComponent,
    messageId,
    data: { component_type: ComponentType.Button, custom_id },
  });

  const typed = [{ name: 'question', type: 3, value: 'gateway', focused: true }];
  const asked = { ...command('ask', typed), type: InteractionType.ApplicationCommandAutocomplete };
  const { data: offered } = await use('autocomplete', asked);
  expect(offered.choices.length > 0, 'choices');

  const answer = await use('/ask', command('ask', [{ name: 'question', type: 3, value: 'what is iot' }]));
  expect(JSON.stringify(answer.data).includes('Internet of Things'), 'an answer');
  const [button] = buttonsOf(answer.data);
  await use(`button “${button.label}”`, click(answer.messageId, button.custom_id));

  const step = await use('/advise', command('advise', [{ name: 'guide', type: 3, value: 'iot-or-m2m' }]));
  const [choice] = buttonsOf(step.data);
  const next = await use(`button “${choice.label}”`, click(step.messageId, choice.custom_id));
  expect(JSON.stringify(next.data).includes('Question 2'), 'the second question');

  const express = [
    { name: 'guide', type: 3, value: 'iot-or-m2m' },
    { name: 'express', type: 5, value: true },
  ];
  const form = await use('/advise express', command('advise', express));
  const components = form.data.components.map(({ component }) => ({
    type: ComponentType.Label,
    component: { type: component.type, custom_id: component.custom_id, value: component.options[0].value },
  }));
  const sent = await use('modal', {
    type: InteractionType.ModalSubmit,
    data: { custom_id: form.data.custom_id, components },
  });
  expect(sent.data.components.length > 0, 'what the form leads to');
}

function buttonsOf({ components }) {
  return components.flatMap((part) => (part.type === ComponentType.ActionRow ? part.components : []));
}

function expect(is, what) {
  if (!is) throw new Error(`The bot did not send ${what}.`);
}

/** The package listens on every network of this machine: keeps it, and all else here, on the loopback. */
function onLoopbackOnly() {
  const { listen } = http.Server.prototype;
  http.Server.prototype.listen = function (port, ...rest) {
    return listen.call(this, port, ...(typeof rest[0] === 'string' ? [] : ['127.0.0.1']), ...rest);
  };
}

/** The package takes an application's commands but does not list them, as the bot asks first: answers that none are there. */
async function withCommands(restUrl) {
  const server = http.createServer((request, response) => {
    if (request.method === 'GET' && /\/commands(\?|$)/.test(request.url)) {
      response.setHeader('Content-Type', 'application/json').end('[]');
      return;
    }
    const { method, headers } = request;
    const forwarded = http.request(new URL(request.url, restUrl), { method, headers }, (answer) => {
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response);
    });
    request.pipe(forwarded);
  });
  await new Promise((resolve) => server.listen(0, resolve));
  closers.push(() => server.close());
  return `http://127.0.0.1:${server.address().port}/api`;
}
