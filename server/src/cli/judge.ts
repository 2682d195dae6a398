import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { faultText } from "../language/fault";
import type { Locale } from "../language/localized";
import { allProblemsOf } from "../lint/lint";
import { decodePlan } from "../plan/decode-plan";
import type { Plan } from "../plan/plan";
import { createWorkspace, withPlans, type Workspace } from "../workspace/workspace";
import type { RuleLevels } from "./arguments";
import { neighboursOf, type Neighbours } from "./neighbours";
import { readBytes } from "./read-bytes";
import { toResult, type FileResult } from "./result";

/** What a run asks of every file, as plain data for worker threads. */
export type Assignment = {
  readonly cwd: string;
  readonly today: string;
  readonly locale: Locale;
  readonly rules: RuleLevels;
  readonly neighbours: Neighbours;
};

/** Where a rule that broke is told, with what `faultText` says of it. */
export type Told = (rule: string, fault: string) => void;

/** More settings, trials and orders than are near each other. */
const mostKept = 256;

/** Judges files one at a time beside the documents that belong to them. */
export class Judge {
  readonly #assignment: Assignment;
  readonly #told: Told;
  readonly #kept = new Map<string, Plan>();

  constructor(assignment: Assignment, told: Told) {
    this.#assignment = assignment;
    this.#told = told;
  }

  /** The paths of what a file is judged beside. */
  beside(path: string): readonly string[] {
    return neighboursOf(this.#assignment.neighbours, path);
  }

  async file(path: string, bytes: Uint8Array, beside = this.beside(path)): Promise<FileResult> {
    return this.result(path, decodePlan(this.#uri(path), bytes), beside);
  }

  async result(path: string, plan: Plan, beside = this.beside(path)): Promise<FileResult> {
    const { locale, rules } = this.#assignment;
    return toResult(path, plan, allProblemsOf(await this.workspace(path, plan, beside), plan), locale, rules);
  }

  async workspace(path: string, plan: Plan, beside = this.beside(path)): Promise<Workspace> {
    const { today, locale } = this.#assignment;
    const plans = new Map([[plan.uri, plan]]);
    for (const name of beside) {
      const other = await this.#read(name);
      if (other) plans.set(other.uri, other);
    }
    return {
      ...withPlans(createWorkspace(today, locale), [...plans.values()]),
      onRuleCrash: (rule, error) => this.#told(rule, faultText(error)),
    };
  }

  async #read(path: string): Promise<Plan | undefined> {
    const kept = this.#kept.get(path);
    if (kept) return kept;
    const bytes = bytesOf(resolve(this.#assignment.cwd, path));
    if (!bytes) return undefined;
    const plan = decodePlan(this.#uri(path), bytes);
    const oldest = this.#kept.size >= mostKept ? this.#kept.keys().next().value : undefined;
    if (oldest !== undefined) this.#kept.delete(oldest);
    this.#kept.set(path, plan);
    return plan;
  }

  #uri(path: string): string {
    return pathToFileURL(resolve(this.#assignment.cwd, path)).href;
  }
}

/** A document beside that cannot be read is as good as absent. */
function bytesOf(path: string): Uint8Array | undefined {
  try {
    return readBytes(path);
  } catch {
    return undefined;
  }
}
