import { openKept } from '../src/open-app.ts';
import { describeApp } from './app-contract.ts';
import { describeKeeping } from './keeping-contract.ts';

describeApp('The app in this process', (stateDir) => openKept(stateDir, () => undefined));
describeKeeping('The app in this process', (stateDir, quota) => openKept(stateDir, () => undefined, quota));
