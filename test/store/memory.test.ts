import { openMemoryShelf } from '../../src/store/memory.ts';
import { describeShelf } from './shelf-contract.ts';

describeShelf('Memory', async () => openMemoryShelf());
