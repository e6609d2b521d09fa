import { useMantineColorScheme } from '@mantine/core';
import { useEffect } from 'react';
import { useMe } from '../api/session.tsx';
import { useLanguage } from '../language/words.tsx';

/** Puts the colours and the language that somebody keeps into force, on whatever device they sign in. */
export function ApplyPreferences() {
  const { colours, language } = useMe().preferences;
  const { setColorScheme } = useMantineColorScheme();
  const { setLanguage } = useLanguage();
  useEffect(() => setColorScheme(colours), [colours, setColorScheme]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a press on the language button must not be undone by a new function
  useEffect(() => {
    if (language !== null) setLanguage(language);
  }, [language]);
  return null;
}
