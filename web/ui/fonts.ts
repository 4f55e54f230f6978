import "@fontsource-variable/noto-sans-sc/index.css";
import "@fontsource/noto-serif-tibetan/tibetan-400.css";
import "@fontsource/noto-serif-tibetan/tibetan-600.css";
