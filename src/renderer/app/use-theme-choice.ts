import { useMantineColorScheme } from '@mantine/core';
import { useEffect } from 'react';
import { setFormatLocale } from './format.ts';
import { usePreferences, useWorkspaceSettings } from './workspace.ts';

/** Light, dark or the system's, as preferred on this computer; numbers as the workspace writes them. */
export function useThemeChoice(): void {
  const chosen = usePreferences()?.theme;
  const { setColorScheme } = useMantineColorScheme();
  useEffect(() => {
    if (!chosen) return;
    setColorScheme(chosen === 'system' ? 'auto' : chosen);
    window.upskill?.setTheme(chosen);
  }, [chosen, setColorScheme]);
  const locale = useWorkspaceSettings()?.locale;
  if (locale) setFormatLocale(locale);
}
