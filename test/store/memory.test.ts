import { openMemoryShelf, openMemoryStore } from '../../src/store/memory.ts';
import { describeCardStore } from './cards-contract.ts';
import { describeClassroomStore } from './classroom-contract.ts';
import { describeGuildStore } from './guild-store-contract.ts';
import { describeShelf } from './shelf-contract.ts';

describeShelf('Memory', async () => openMemoryShelf());
describeGuildStore('Memory', async () => openMemoryStore());
describeCardStore('Memory', async () => openMemoryStore());
describeClassroomStore('Memory', async () => openMemoryStore());
