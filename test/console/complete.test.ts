import { describe, expect, it } from 'vitest';
import { completion } from '../../src/console/complete.ts';
import { sampleApp } from '../sample-library.ts';
import { deskOver } from './desk.ts';

const desk = deskOver(await sampleApp());

describe('completion', () => {
  it.each([
    ['/wh', ['/who ', '/when '], '/wh'],
    ['/cl', ['/claim ', '/closest '], '/cl'],
    ['/who the mayor --p', ['--publisher '], '--p'],
    ['/when the flood --', ['--publisher ', '--from ', '--to ', '--order '], '--'],
    ['/about --', [], '--'],
    ['/nothing x', [], ''],
    ['', [], ''],
  ])('of %j offers %j', async (line, offered, typed) => {
    expect(await completion(desk, line)).toEqual({ offered, typed });
  });

  it.each([
    ['/who Helena M', 'Helena Marchbank', 'Helena M'],
    ['who is Helena M', 'Helena Marchbank', 'Helena M'],
    ['what did helena m', 'Helena Marchbank', 'helena m'],
    ['/who the mayor --publisher The Sarn', 'The Sarn Coast Herald', 'The Sarn'],
    ['/who the mayor --publisher "The Sarn', 'The Sarn Coast Herald', 'The Sarn'],
  ])('of %j goes on to %j', async (line, name, typed) => {
    const found = await completion(desk, line);
    expect(found.offered).toContain(name);
    expect(found.typed).toBe(typed);
  });

  it('goes on to titles for /sources', async () => {
    const { offered } = await completion(desk, '/sources Corr');
    expect(offered).toContain('Corrections and clarifications');
  });
});
