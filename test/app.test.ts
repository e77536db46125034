import { openKept } from '../src/open-app.ts';
import { describeApp } from './app-contract.ts';

describeApp('The app in this process', (stateDir) => openKept(stateDir, () => undefined));
