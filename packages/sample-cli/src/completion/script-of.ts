/**
 * The completion script of a shell, which asks `zoom-im completion-words` at each press of TAB. No word of the command line is
 * evaluated: bash hands the line over as a text, and zsh and fish hand over words.
 */
export function scriptOf(shell: Shell): string {
  return scripts[shell];
}

/** The shells that have a script. */
export const shells = ["bash", "zsh", "fish"] as const;

/** A shell that has a script. */
export type Shell = (typeof shells)[number];

/** Whether a text names a shell that has a script. */
export function isShell(text: string): text is Shell {
  return shells.some((shell) => shell === text);
}

const scripts: Readonly<Record<Shell, string>> = {
  bash: `# Completion of zoom-im for bash: source <(zoom-im completion bash)
_zoom_im() {
  local line
  COMPREPLY=()
  while IFS= read -r line; do
    case "$line" in
      "") ;;
      $'\\t'*) compopt -o default ;;
      *) COMPREPLY+=("$line") ;;
    esac
  done < <(zoom-im completion-words bash -- "\${COMP_LINE:0:COMP_POINT}" 2>/dev/null)
  case "\${COMPREPLY[0]}" in
    *=) compopt -o nospace ;;
  esac
}
complete -F _zoom_im zoom-im
`,
  zsh: `#compdef zoom-im
# Completion of zoom-im for zsh: source <(zoom-im completion zsh)
_zoom_im() {
  local line value
  local -a values texts
  for line in "\${(@f)$(zoom-im completion-words zsh -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
    value="\${line%%$'\\t'*}"
    if [[ "$line" == $'\\t'* ]]; then
      _files
      return
    elif [[ -n "$value" ]]; then
      values+=("$value")
      texts+=("\${line/$'\\t'/  }")
    fi
  done
  compset -P '--[a-z-]#='
  compadd -l -d texts -- "\${values[@]}"
}
if [[ "\${zsh_eval_context[-1]}" == loadautofunc ]]; then
  _zoom_im "$@"
else
  compdef _zoom_im zoom-im
fi
`,
  fish: `# Completion of zoom-im for fish: zoom-im completion fish | source
function __zoom_im_words
    set -l words (commandline -opc) (commandline -ct)
    for line in (zoom-im completion-words fish -- $words[2..-1] 2>/dev/null)
        if string match -q (printf '\\t')'*' -- $line
            __fish_complete_path (commandline -ct)
        else
            printf '%s\\n' $line
        end
    end
end
complete -c zoom-im -f -a '(__zoom_im_words)'
`,
};
