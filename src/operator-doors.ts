import { forgetServer, restoreBackup, writeBackup, type OperatorTools } from './console/operator.ts';
import type { Doors } from './console/program.ts';
import { tell } from './console/tell.ts';
import { say } from './answer/say.ts';
import type { Surroundings } from './surroundings.ts';

const backups = () => import('./open-backup.ts');

/** The commands of whoever runs the bot: what they need is loaded when one is given. */
export function operatorDoors({
  config: { stateDir },
  look,
}: Pick<Surroundings, 'config' | 'look'>): Pick<Doors, 'backup' | 'restore' | 'forget'> {
  const tools: OperatorTools = {
    backUp: async (to) => (await backups()).backUpKept(stateDir, to),
    restore: async (from) => (await backups()).restoreKept(stateDir, from),
    openStore: async () =>
      (await import('./open-app.ts')).openLibraryStore(stateDir, (note) =>
        tell(process.stderr, say.fact(note), look()),
      ),
    look,
    input: process.stdin,
    output: process.stdout,
    errors: process.stderr,
  };
  return {
    backup: (file) => writeBackup(tools, file),
    restore: (file) => restoreBackup(tools, file),
    forget: (server, options) => forgetServer(tools, server, options),
  };
}
