import { existsSync } from 'node:fs';
import { loadEnvFile } from 'node:process';
import { say } from './answer/say.ts';
import { configOf } from './config.ts';
import { isTypedOn, lookOf } from './console/look.ts';
import { exit, runProgram, type Exit } from './console/program.ts';
import { refusalPiece, tell } from './console/tell.ts';
import { doorsOf } from './doors.ts';
import { logFailure, openLog } from './log.ts';
import { Refusal } from './refusal.ts';
import { endWithReader, flushed, stopSignal } from './stopping.ts';

const stop = stopSignal();
const look = () => lookOf(process.stdout, process.env);
const typedOn = () => isTypedOn(process, process.env);
endWithReader(process.stdout, (error) => process.exit(broken(error)));
const code = await run();
await flushed(process.stdout);
process.exit(code);

/** Puts everything together. Only this file reads the arguments and the environment. */
async function run(): Promise<Exit> {
  try {
    readEnvFile('.env');
    const config = configOf(process.env);
    const log = openLog(config.logLevel);
    return await runProgram(
      process.argv.slice(2),
      doorsOf({ config, log, look, isTypedOn: typedOn, stop }),
      look(),
    );
  } catch (error) {
    if (stop.aborted) return exit.done;
    if (!(error instanceof Refusal)) return broken(error);
    tell(process.stderr, refusalPiece(error), look());
    return exit.usage;
  }
}

/** The environment itself comes first: what it sets is not read from the file, even where it is empty. */
function readEnvFile(file: string): void {
  if (!existsSync(file)) return;
  try {
    loadEnvFile(file);
  } catch {
    throw new Refusal('config.env-file', { file: say.name(file) });
  }
}

function broken(error: unknown): Exit {
  const id = logFailure(openLog('error'), error);
  tell(process.stderr, say.label('cli.stopped', { id: say.fact(id) }), look());
  return exit.failed;
}
