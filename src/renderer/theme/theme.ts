import { createTheme, type CSSVariablesResolver } from '@mantine/core';

const px = (name: string): string => `var(--${name})`;

// Mantine writes sizes as variables on each element, where only these can set them.
const button = () => ({
  root: {
    '--button-height': px('control-height'),
    '--button-padding-x': '10px',
    '--button-fz': px('size-base'),
  },
});
const input = () => ({
  wrapper: {
    '--input-height': px('control-height'),
    '--input-fz': px('size-base'),
    '--input-padding': px('space-3'),
  },
});
const segments = () => ({
  root: { '--sc-font-size': px('size-base'), '--sc-padding': '0 10px' },
});

const calendarWords = {
  nextMonth: 'Next month',
  previousMonth: 'Previous month',
  nextYear: 'Next year',
  previousYear: 'Previous year',
  nextDecade: 'Next ten years',
  previousDecade: 'Previous ten years',
};

/** Mantine dressed in the tokens: no component holds a colour, a size or a duration of its own. */
export const theme = createTheme({
  fontFamily: px('font-text'),
  fontFamilyMonospace: px('font-mono'),
  fontSizes: {
    xs: px('size-micro'),
    sm: px('size-small'),
    md: px('size-base'),
    lg: px('size-lead'),
    xl: px('size-title'),
  },
  lineHeights: {
    xs: px('line-micro'),
    sm: px('line-small'),
    md: px('line-base'),
    lg: px('line-lead'),
    xl: px('line-title'),
  },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: px('size-title'), lineHeight: px('line-title') },
      h2: { fontSize: px('size-lead'), lineHeight: px('line-lead') },
      h3: { fontSize: px('size-small'), lineHeight: px('line-small') },
    },
  },
  spacing: {
    xs: px('space-3'),
    sm: px('space-4'),
    md: px('space-5'),
    lg: px('space-6'),
    xl: px('space-7'),
  },
  radius: { xs: px('radius-mark'), sm: px('radius-control'), md: px('radius-panel') },
  defaultRadius: 'sm',
  primaryColor: 'accent',
  // Shade 7 is --accent in light, shade 4 in dark; the others are steps around them.
  primaryShade: { light: 7, dark: 4 },
  colors: {
    accent: [
      '#e4edfa',
      '#c7dbf7',
      '#b0cdf6',
      '#9cc3f9',
      '#7fb0f5',
      '#5a93df',
      '#3d76c9',
      '#1f57ab',
      '#1a4a93',
      '#153c78',
    ],
  },
  focusRing: 'auto',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: { defaultProps: { size: 'sm', variant: 'default' }, vars: button },
    Input: { vars: input },
    InputWrapper: {
      defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] },
    },
    TextInput: { defaultProps: { size: 'sm' } },
    NumberInput: { defaultProps: { size: 'sm' } },
    Textarea: { defaultProps: { size: 'sm' } },
    PasswordInput: { defaultProps: { size: 'sm' } },
    Select: { defaultProps: { size: 'sm', checkIconPosition: 'right', maxDropdownHeight: 280 } },
    Autocomplete: { defaultProps: { size: 'sm', maxDropdownHeight: 280 } },
    MultiSelect: { defaultProps: { size: 'sm', maxDropdownHeight: 280 } },
    DateInput: {
      defaultProps: {
        size: 'sm',
        valueFormat: 'D MMM YYYY',
        ariaLabels: calendarWords,
        clearButtonProps: { 'aria-label': 'Clear the date' },
      },
    },
    DatePicker: { defaultProps: { ariaLabels: calendarWords } },
    // One place with a name for whatever lies over the pages: dialogs, menus, messages.
    Portal: { defaultProps: { target: '#overlays' } },
    Checkbox: { defaultProps: { size: 'xs' } },
    Radio: { defaultProps: { size: 'xs' } },
    Switch: { defaultProps: { size: 'xs' } },
    SegmentedControl: { defaultProps: { size: 'sm' }, vars: segments },
    Tooltip: { defaultProps: { openDelay: 300, withArrow: false, position: 'bottom' } },
    Menu: {
      defaultProps: {
        withInitialFocusPlaceholder: false,
        shadow: 'md',
        position: 'bottom-end',
        transitionProps: { duration: 90 },
      },
    },
    Popover: { defaultProps: { shadow: 'md', transitionProps: { duration: 90 } } },
    Notification: { defaultProps: { closeButtonProps: { 'aria-label': 'Close' } } },
    Modal: {
      defaultProps: {
        centered: true,
        closeButtonProps: { 'aria-label': 'Close' },
        shadow: 'md',
        transitionProps: { duration: 160 },
        padding: 'md',
      },
    },
  },
});

/** Points Mantine's own variables at the tokens, which know light and dark by themselves. */
export const cssVariablesResolver: CSSVariablesResolver = () => {
  const variables = {
    '--mantine-color-body': px('surface-page'),
    '--mantine-color-text': px('text-primary'),
    '--mantine-color-bright': px('text-primary'),
    '--mantine-color-dimmed': px('text-muted'),
    '--mantine-color-default': px('surface-raised'),
    '--mantine-color-default-color': px('text-primary'),
    '--mantine-color-default-hover': px('surface-hover'),
    '--mantine-color-default-border': px('line-control'),
    '--mantine-color-placeholder': px('text-muted'),
    '--mantine-color-anchor': px('text-link'),
    '--mantine-color-error': px('bad'),
    '--mantine-color-disabled': px('surface-sunken'),
    '--mantine-color-disabled-color': px('text-muted'),
    '--mantine-color-disabled-border': px('line-section'),
    '--mantine-primary-color-filled': px('accent'),
    '--mantine-primary-color-filled-hover': px('accent-hover'),
    '--mantine-primary-color-light': px('accent-soft'),
    '--mantine-primary-color-light-hover': px('surface-pressed'),
    '--mantine-primary-color-light-color': px('accent'),
    '--mantine-primary-color-contrast': px('text-on-accent'),
    '--mantine-color-accent-filled': px('accent'),
    '--mantine-color-accent-filled-hover': px('accent-hover'),
    '--mantine-color-accent-light': px('accent-soft'),
    '--mantine-color-accent-light-color': px('accent'),
    '--mantine-color-accent-outline': px('accent'),
    '--mantine-color-accent-text': px('accent'),
    '--mantine-shadow-md': px('shadow-raised'),
  };
  return { variables, light: variables, dark: variables };
};
