import type { Quota } from '../../src/guild/kept.ts';
import { openKeptApart } from '../../src/open-apart.ts';
import { describeApp } from '../app-contract.ts';
import { describeKeeping } from '../keeping-contract.ts';

const name = 'The app in a process of its own';
const open = (stateDir: string, quota?: Quota) =>
  openKeptApart(stateDir, { warn: () => undefined, ended: () => undefined }, quota);

describeApp(name, open);
describeKeeping(name, open);
