import { describe, expect, it } from 'vitest';
import { labelsFor, locales } from '../../src/answer/label.ts';
import { limits } from '../../src/discord/card/component.ts';
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
    { show: 'settings' },
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
