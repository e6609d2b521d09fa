import { createContext, type ReactNode, useContext, useEffect } from 'react';
import { en } from './en.ts';
import { nl, type Words } from './nl.ts';

export type Language = 'nl' | 'en';
const LANGUAGES: Readonly<Record<Language, Words>> = { nl, en };

const Spoken = createContext<Words>(nl);

/** Gives everything below it its words, and tells screen readers which language they are in. */
export function InLanguage({ language, children }: { language: Language; children: ReactNode }) {
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return <Spoken value={LANGUAGES[language]}>{children}</Spoken>;
}

export const useWords = (): Words => useContext(Spoken);
