import type { App } from '../app.ts';
import type { Calls, Operation, Outcome } from './protocol.ts';

/** An app each of whose operations is a call. Whoever adds an operation is told by the compiler to add its line here. */
export function appOver(call: Calls): App {
  const over =
    <Name extends Operation>(name: Name) =>
    (...given: Parameters<App[Name]>) =>
      call(name, given);
  return {
    ask: over('ask'),
    sources: over('sources'),
    quoted: over('quoted'),
    context: over('context'),
    article: over('article'),
    facts: over('facts'),
    complete: over('complete'),
    cites: over('cites'),
    exported: over('exported'),
    receipt: over('receipt'),
    checkReceipt: over('checkReceipt'),
    lookUp: over('lookUp'),
    rights: over('rights'),
    settings: over('settings'),
    configure: over('configure'),
    draft: over('draft'),
    draftOf: over('draftOf'),
    correctDraft: over('correctDraft'),
    keepDrafts: over('keepDrafts'),
    dropDrafts: over('dropDrafts'),
    kept: over('kept'),
    keptOne: over('keptOne'),
    correct: over('correct'),
    move: over('move'),
    remove: over('remove'),
    restore: over('restore'),
    shelving: over('shelving'),
    createPack: over('createPack'),
    changePack: over('changePack'),
    deletePack: over('deletePack'),
    setDefault: over('setDefault'),
    openPacks: over('openPacks'),
    actions: over('actions'),
    gone: over('gone'),
    posted: over('posted'),
    unposted: over('unposted'),
    sent: over('sent'),
    duePosts: over('duePosts'),
    postChanged: over('postChanged'),
    personal: over('personal'),
    erasePerson: over('erasePerson'),
    left: over('left'),
    back: over('back'),
    present: over('present'),
    forget: over('forget'),
    sweep: over('sweep'),
    createCard: over('createCard'),
    changeCard: over('changeCard'),
    deleteCard: over('deleteCard'),
    card: over('card'),
    cardHistory: over('cardHistory'),
    cards: over('cards'),
    openCard: over('openCard'),
    openHistory: over('openHistory'),
    findCards: over('findCards'),
    matchCards: over('matchCards'),
    completeCards: over('completeCards'),
    requestCard: over('requestCard'),
    reportCard: over('reportCard'),
    requests: over('requests'),
    requestOf: over('requestOf'),
    answerRequest: over('answerRequest'),
    dismissRequest: over('dismissRequest'),
    dueNotices: over('dueNotices'),
    noticeTold: over('noticeTold'),
    exportCards: over('exportCards'),
    importCards: over('importCards'),
  };
}

/** The way back: calls of an app that is here. */
export function callsOf(app: App): Calls {
  return async <Name extends Operation>(name: Name, given: Parameters<App[Name]>) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what is given belongs to the operation of that name, but the compiler does not follow a name into a function's parameters
    const operation = app[name] as (...all: typeof given) => Promise<Outcome<Name>>;
    return operation(...given);
  };
}
