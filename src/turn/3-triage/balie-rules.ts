import { type CompiledRules, compileRules } from './compile-rules.ts';
import { lexicon } from './lexicon/lexicon.ts';
import { ordinaryWords } from './lexicon/ordinary-words.ts';
import type { Rule } from './rule.ts';
import { asksForUrgentHelp } from './rules/asks-for-urgent-help.ts';
import { chestPain } from './rules/chest-pain.ts';
import { notBreathing } from './rules/not-breathing.ts';
import { stroke } from './rules/stroke.ts';

/** All dangers that Balie knows, gravest first: of two alarms of one level the first is named to the human first. */
export const allRules: readonly Rule[] = [notBreathing, chestPain, stroke, asksForUrgentHelp];

/** The rules as every call uses them. Constant data, compiled once when the program starts; no state of any call. */
export const balieRules: CompiledRules = compileRules(allRules, lexicon, ordinaryWords);
