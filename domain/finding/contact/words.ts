/** 视频调度, 电话调度: one line, never required, never counted (domain.md §3.13). */
export interface ContactCommand {
  readonly type: 'noteContact';
  readonly text: string;
}

export interface ContactHappening {
  readonly type: 'contactNoted';
  readonly text: string;
}
