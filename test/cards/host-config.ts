/** The looks a Teams client can have. */
export type Theme = 'light' | 'dark' | 'contrast';

interface Colors {
  readonly page: string;
  readonly card: string;
  readonly text: string;
  readonly subtle: string;
  readonly border: string;
  readonly button: string;
  readonly buttonText: string;
}

const colors: Readonly<Record<Theme, Colors>> = {
  light: {
    page: '#f5f5f5',
    card: '#ffffff',
    text: '#242424',
    subtle: '#616161',
    border: '#d1d1d1',
    button: '#ffffff',
    buttonText: '#242424',
  },
  dark: {
    page: '#1f1f1f',
    card: '#292929',
    text: '#ffffff',
    subtle: '#adadad',
    border: '#666666',
    button: '#292929',
    buttonText: '#ffffff',
  },
  contrast: {
    page: '#000000',
    card: '#000000',
    text: '#ffffff',
    subtle: '#ffffff',
    border: '#ffffff',
    button: '#000000',
    buttonText: '#ffff01',
  },
};

/** A host configuration with the sizes and colours of a Teams chat. */
function hostConfig(theme: Theme) {
  const { card, text, subtle } = colors[theme];
  const color = (value: string) => ({ default: value, subtle: theme === 'contrast' ? value : subtle });
  const foregroundColors = {
    default: color(text),
    accent: color(text),
    good: color(text),
    warning: color(text),
    attention: color(text),
    light: color(text),
    dark: color(text),
  };
  return {
    colors: colors[theme],
    supportsInteractivity: true,
    fontFamily: "'Segoe UI','Noto Sans','Noto Sans Arabic','Noto Sans CJK JP',sans-serif",
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 400, default: 400, bolder: 600 },
    spacing: { small: 6, default: 10, medium: 14, large: 20, extraLarge: 24, padding: 16 },
    containerStyles: {
      default: { backgroundColor: card, foregroundColors },
      emphasis: { backgroundColor: card, foregroundColors },
    },
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 8,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
      showCard: { actionMode: 'inline' },
    },
    adaptiveCard: { allowCustomStyle: false },
    inputs: {
      label: {
        requiredInputs: { size: 'default', suffix: ' *', suffixColor: 'default' },
        optionalInputs: { size: 'default' },
      },
    },
  };
}

export const hostConfigs: Readonly<Record<Theme, Record<string, unknown>>> = {
  light: hostConfig('light'),
  dark: hostConfig('dark'),
  contrast: hostConfig('contrast'),
};
