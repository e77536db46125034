import { describe, expect, it } from 'vitest';
import { labelsFor, locales } from '../../src/answer/label.ts';
import { limits } from '../../src/discord/card/component.ts';
import { cardsPanel } from '../../src/discord/config/cards-panel.ts';
import { settingsPanel } from '../../src/discord/config/panel.ts';
import { configId, configPressOf } from '../../src/discord/config/press.ts';
import { stillThere } from '../../src/discord/config/still-there.ts';
import { privacyPressOf } from '../../src/discord/privacy/press.ts';
import { defaultSettings } from '../../src/guild/settings.ts';

describe('a custom_id of /config', () => {
  it.each([
    { set: 'role', right: 'add' },
    { set: 'role', right: 'configure' },
    { set: 'channels' },
    { set: 'ask' },
    { set: 'keep-log' },
    { set: 'time-zone' },
    { set: 'review' },
    { set: 'moderators' },
    { set: 'hints' },
    { show: 'settings' },
    { show: 'cards' },
    { show: 'log', page: 12 },
  ] as const)('says what it asks for: %j', (press) => {
    expect(configPressOf(configId(press))).toEqual(press);
    expect(configId(press).length).toBeLessThanOrEqual(100);
  });

  it.each([
    '',
    'cfg',
    'cfg;',
    'cfg;role',
    'cfg;role;owner',
    'cfg;log;-1',
    'cfg;log;1e9',
    'cfg;ask;x',
    'lib;ask',
  ])('that is none of ours asks for nothing: %s', (id) => {
    expect(configPressOf(id)).toBeUndefined();
    expect(privacyPressOf(id)).toBeUndefined();
  });
});

describe.each(locales)('the panel of settings in %s', (language) => {
  const settings = {
    ...defaultSettings,
    rights: { add: ['1', '2'], moderate: ['3'], configure: [] },
    privateChannels: ['4'],
    cooldown: { ask: 45, post: 0 },
    keepLogDays: 60,
  };
  const shown = JSON.stringify(
    settingsPanel(stillThere(settings, null), { labels: labelsFor(language), language }),
  );

  it('is one message', () => {
    expect([...shown.matchAll(/"type":\d+/g)].length).toBeLessThanOrEqual(limits.components);
    expect([...shown.matchAll(/"content":"([^"]*)"/g)].map(([, text]) => text).join('').length).toBeLessThan(
      limits.text,
    );
  });

  it('shows what is set as chosen, also where it is none of the usual choices', () => {
    const chosen = [...shown.matchAll(/"value":"(\w+)","label":"[^"]*","default":true/g)].map(
      ([, value]) => value,
    );
    expect(chosen).toEqual(['45', '0', 'asker', '60']);
  });

  it('has no option or label that Discord would not take', () => {
    const labels = [...shown.matchAll(/"(?:label|placeholder)":"([^"]*)"/g)].map(([, label = '']) => label);
    expect(labels.filter((label) => label.length === 0 || label.length > 80)).toEqual([]);
  });
});

describe.each(locales)('the page of fact cards in %s', (language) => {
  const wording = { labels: labelsFor(language), language };
  const settings = {
    ...defaultSettings,
    reviewCards: true,
    moderatorsChannel: '77',
    hintChannels: Array.from({ length: 25 }, (_, at) => String(100 + at)),
  };
  const page = (more: Partial<Parameters<typeof cardsPanel>[0]>) =>
    JSON.stringify(
      cardsPanel(
        { ...stillThere({ ...settings, ...more }, null), lacking: [], readsMessages: true, ...more },
        wording,
      ),
    );

  it('is one message, whatever is set and lacking', () => {
    const shown = page({ lacking: ['permission.view', 'permission.send'] });
    expect([...shown.matchAll(/"type":\d+/g)].length).toBeLessThanOrEqual(limits.components);
    expect([...shown.matchAll(/"content":"([^"]*)"/g)].map(([, text]) => text).join('').length).toBeLessThan(
      limits.text,
    );
    expect(shown).toContain(wording.labels['permission.send']);
  });

  it('offers channels for hints only where whoever runs the bot has unlocked them, and says so otherwise', () => {
    expect(page({})).toContain(configId({ set: 'hints' }));
    const locked = page({ readsMessages: false });
    expect(locked).not.toContain(configId({ set: 'hints' }));
    expect(locked).toContain(wording.labels['settings.hints-locked']);
  });

  it('asks for a moderators’ channel before hints', () => {
    const { moderatorsChannel: _, ...without } = { ...settings, hintChannels: [] };
    const shown = JSON.stringify(
      cardsPanel({ ...stillThere(without, null), lacking: [], readsMessages: true }, wording),
    );
    expect(shown).not.toContain(configId({ set: 'hints' }));
    expect(shown).toContain(wording.labels['settings.hints-first']);
  });
});
