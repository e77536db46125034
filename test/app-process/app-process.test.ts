import { openKeptApart } from '../../src/open-apart.ts';
import { describeApp } from '../app-contract.ts';

describeApp('The app in a process of its own', (stateDir) =>
  openKeptApart(stateDir, { warn: () => undefined, ended: () => undefined }),
);
