import type { Class } from '../guild/class.ts';
import type { ChosenQuote } from '../guild/kept-quote.ts';
import type { Author, Member } from '../guild/member.ts';
import type { GuildScope, Visitor } from '../library/asker.ts';
import type { Pack } from '../library/pack.ts';
import type { ClassHere, TypedClass } from './class/class-here.ts';
import type { Document, DocumentFormat } from './document.ts';
import type { Assignment, HandIn, ListedHandIn, OwnAssignment } from './hand-in/hand-in.ts';
import type { HandoutWish } from './handout/handout-wish.ts';
import type { MadeFile, Writing } from './made-file.ts';
import type { EntryChange, NotebookPage } from './notebook/notebook-page.ts';
import type { Entry } from './notebook/notebook.ts';
import type { AskedQuestion, Judged } from './quiz/asked.ts';
import type {
  ClassQuiz,
  EndedQuiz,
  ListedQuiz,
  QuestionsWish,
  QuizMessage,
  QuizToShow,
  QuizTurn,
  ResultLines,
} from './quiz/class/class-quiz.ts';
import type { Practising } from './quiz/practice/practised.ts';
import type { QuestionKind } from './quiz/question.ts';
import type { UnansweredCount } from './unanswered/unanswered.ts';

/**
 * All that can be done in a classroom. Rights are looked up when something is done, as in `Keeping`:
 *
 * | to | it takes |
 * | --- | --- |
 * | keep a notebook and export it, practise | to be a member |
 * | answer a class quiz, hand in | to be a student of the class in whose channel it is done: one of its roles, or where it has none, to be there |
 * | withdraw what was handed in | to be whose it is, wherever they are by now |
 * | open and close a class quiz, read results; set assignments and read what was handed in; read what is asked without an answer; make handouts; set the end of the term | to teach the class: one of its teachers' roles, or `configure` |
 * | set up, change and end a class | `configure` |
 *
 * A notebook, practice and everything else is of the class in whose channel somebody is, or of the server outside of its classes.
 * Of a passage that is not open to its owner any more, a notebook shows that it is not. Nothing here tells a student anything of
 * another, and what the bot says is labels, facts, quotations and what somebody typed, as everywhere.
 * @throws Refusal `refusal.may-not-teach`, `refusal.no-student`, `refusal.no-class` where there is no class in this channel,
 *   `refusal.class-over` of what would be added to a class whose term is over, `refusal.may-not-configure`; others named below; of what was typed wrong, one that names it
 */
export type Classwork = {
  /** @throws Refusal where a channel is another class's, there are too many, or the term's end is not a day within `classroomLimits.term` */
  createClass(member: Member, typed: TypedClass): Promise<Class>;
  /** Needs `configure`; its teachers may change `ends` alone. */
  changeClass(member: Member, id: Class['id'], change: Partial<TypedClass>): Promise<Class>;
  /** Deletes everything that is kept of it, at once. */
  endClass(member: Member, id: Class['id']): Promise<void>;
  /** Those that they teach; all to whoever may configure. */
  classes(member: Member): Promise<readonly Class[]>;
  /** The class in whose channel they are; undefined where it is none's. */
  classHere(member: Member): Promise<ClassHere | undefined>;

  /** Saves a passage; one that is there already stays as it is. @throws Refusal `refusal.gone`, `refusal.notebook-full` */
  saveEntry(member: Member, quote: ChosenQuote): Promise<{ readonly entry: Entry; readonly new: boolean }>;
  /** A page of it; `with` asks for the one that has this entry, whatever its number. @throws Refusal `refusal.no-entry` */
  notebook(
    member: Member,
    page: {
      readonly number: number;
      readonly size: number;
      readonly tag?: string;
      readonly with?: Entry['id'];
    },
  ): Promise<NotebookPage>;
  /** Changes one entry, whatever happened to the others meanwhile. @throws Refusal `refusal.no-entry` */
  changeEntry(member: Member, id: Entry['id'], change: EntryChange): Promise<Entry>;
  removeEntry(member: Member, id: Entry['id']): Promise<void>;
  /** The notebook with a bibliography. @throws Refusal `refusal.notebook-empty` */
  exportNotebook(member: Author, writing: Writing): Promise<MadeFile>;

  /** Those of the class in this channel. */
  ownAssignments(member: Member): Promise<readonly OwnAssignment[]>;
  /** Hands in a copy of one's notebook as it is, or of what has a tag. @throws Refusal `refusal.hand-in-closed`, `refusal.notebook-empty` */
  handIn(
    author: Author,
    what: { readonly assignment: Assignment['id']; readonly tag?: string },
  ): Promise<OwnAssignment>;
  /** @throws Refusal `refusal.hand-in-closed` where the day that it was due is over */
  withdrawHandIn(member: Member, assignment: Assignment['id']): Promise<void>;

  setAssignment(
    author: Author,
    of: Class['id'],
    typed: { readonly title: string; readonly due: string },
  ): Promise<Assignment>;
  /** With everything that was handed in for it. */
  removeAssignment(member: Member, id: Assignment['id']): Promise<void>;
  assignments(
    member: Member,
    of: Class['id'],
  ): Promise<readonly (Assignment & { readonly handedIn: number })[]>;
  handIns(member: Member, assignment: Assignment['id']): Promise<readonly ListedHandIn[]>;
  /** What somebody handed in, as it was then, with a bibliography; it is logged. */
  readHandIn(member: Member, id: HandIn['id'], writing: Omit<Writing, 'tag'>): Promise<MadeFile>;

  /**
   * What to answer next, of the pack that they chose, or (null) of all that are open to them; of the channel's default unless given.
   * Nothing of a passage that a class of the server is asked about just now.
   * @throws Refusal `refusal.pack-not-open` where the pack is not open to them
   */
  practise(
    member: Member,
    wish: {
      readonly pack?: Pack['id'] | null;
      readonly kinds?: readonly QuestionKind[];
      readonly except?: AskedQuestion['question'];
    },
  ): Promise<Practising>;
  /**
   * @throws Refusal `refusal.question-gone` where the readings have changed so that it cannot be asked any more as it was shown;
   *   `refusal.answered-already` where this turn of it was answered; `refusal.question-in-quiz` where a class is asked it just now
   */
  answerPractice(
    member: Member,
    answer: {
      /** As it was when it was asked. */
      readonly pack?: Pack['id'] | null;
      readonly question: AskedQuestion['question'];
      readonly turn: number;
      readonly choice: number;
    },
  ): Promise<Judged & { readonly box: number; readonly due: number }>;
  forgetPractice(member: Member): Promise<void>;

  /** How many questions a quiz of these readings can have at most, counted up to `quizLimits.questions.most`. It takes what opening does. */
  previewQuiz(member: Member, of: Class['id'], wish: QuestionsWish): Promise<number>;
  /**
   * Opens a quiz; its message is sent by whoever shows `quizzesToShow`.
   * @throws Refusal `refusal.too-few-questions` that says how many there are; `refusal.pack-not-open` where a pack is not open to the teacher;
   *   `refusal.quiz-channel` where the channel is not the class's
   */
  openQuiz(
    member: Member,
    of: Class['id'],
    wish: QuestionsWish & {
      readonly questions: number;
      readonly minutes: number;
      readonly channel: string;
    },
  ): Promise<ClassQuiz>;
  /** @throws Refusal `refusal.no-quiz`; `refusal.quiz-over` where it is over already */
  closeQuiz(member: Member, id: ClassQuiz['id']): Promise<void>;
  quizzes(member: Member, of: Class['id']): Promise<readonly ListedQuiz[]>;
  /**
   * The next question of whoever takes part.
   * @throws Refusal `refusal.quiz-over`; `refusal.no-quiz` where it is not of the class in this channel; `refusal.quiz-closed-to-you`
   *   where its readings are not open to them
   */
  quizTurn(member: Member, id: ClassQuiz['id']): Promise<QuizTurn>;
  /**
   * The first answer counts.
   * @throws Refusal as `quizTurn` does; `refusal.answered-already`; `refusal.question-gone` where its passage is gone, so that it does
   *   not count; `quiz.named-now` where results have names and they were not told
   */
  answerQuiz(
    author: Author,
    id: ClassQuiz['id'],
    answer: {
      readonly question: AskedQuestion['question'];
      readonly choice: number;
      /** Whether they were told with the question that results have names. */
      readonly named?: boolean;
    },
  ): Promise<{ readonly judged: Judged; readonly turn: QuizTurn }>;
  /**
   * The results as CSV in UTF-8: a line for each who took part, by pseudonym, or by name where the class's results have names. No cell
   * is taken for a formula. It is logged.
   * @param locale BCP 47, of the head
   */
  quizResults(
    member: Member,
    id: ClassQuiz['id'],
    locale: string,
  ): Promise<MadeFile & { readonly lines: ResultLines }>;

  /**
   * Counts what somebody in a class asked without an answer; nothing where this is no class's channel, they are no student, or they
   * teach it, too. No word
   * of their own name is counted.
   * @param pack that they chose; as `Visitor.pack`
   */
  countUnanswered(
    member: Member & { readonly name?: string },
    question: string,
    pack?: Pack['id'] | null,
  ): Promise<void>;
  /** What at least `leastPeople` of a class asked with and found nothing. */
  unanswered(
    member: Member,
    of: Class['id'],
  ): Promise<readonly (UnansweredCount & { readonly packName?: Pack['name'] })[]>;

  /** Passages and questions of packs, with a key at the end, from a new page on. @throws Refusal `refusal.too-few-questions`, `refusal.pack-not-open` */
  handout(member: Member, of: Class['id'], wish: HandoutWish): Promise<Document>;
  /** The same as a file. */
  handoutFile(
    member: Member,
    of: Class['id'],
    wish: HandoutWish & { readonly format: DocumentFormat },
  ): Promise<MadeFile>;
  /**
   * The same for whoever has a link that was made for a teacher a short time ago: it takes no right, so only pages that check such
   * a link may ask it.
   */
  handoutByLink(scope: GuildScope, at: Visitor['at'], wish: HandoutWish): Promise<Document | undefined>;

  /** Class quizzes whose message is to be sent or changed, the oldest first; stay so until `quizShown`. @param at ms UTC */
  quizzesToShow(
    at: number,
    atMost: number,
  ): Promise<
    readonly (QuizToShow & {
      readonly scope: GuildScope;
      readonly class: Pick<Class, 'name'>;
      /** The language of what everybody sees on the server, where it has one. */
      readonly language?: string;
    })[]
  >;
  quizShown(scope: GuildScope, id: ClassQuiz['id'], shown: QuizMessage): Promise<void>;

  /** Quizzes whose class ended, and whose message is to say that they are over, the oldest first; stay so until `quizEnded`. */
  quizzesToEnd(
    atMost: number,
  ): Promise<readonly (EndedQuiz & { readonly scope: GuildScope; readonly language?: string })[]>;
  quizEnded(scope: GuildScope, id: ClassQuiz['id']): Promise<void>;

  /** Deletes classes whose term is over by `at`, ms UTC, with everything that is kept of them, and old counts. Called now and then. */
  sweepClasses(at: number): Promise<void>;
};
