import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport, type SentMessageInfo, type Transporter } from 'nodemailer';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type MailSink, startMailSink } from '../../local/mailSink.ts';

describe('the mail sink', () => {
  let folder: string;
  let sink: MailSink;
  let post: Transporter<SentMessageInfo>;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sink-'));
    sink = await startMailSink({ folder });
    post = createTransport(sink.smtpUrl);
  });

  afterEach(async () => {
    post.close();
    await sink.stop();
    await rm(folder, { recursive: true });
  });

  const send = (mail: object = {}) =>
    post.sendMail({
      from: '督查室 <office@example.test>',
      to: 'unit@example.test',
      subject: '反馈意见',
      text: '饮水机已更换',
      ...mail,
    });

  const page = async (path = '') => {
    const response = await fetch(`${sink.inboxUrl}${path}`);
    return {
      status: response.status,
      policy: response.headers.get('content-security-policy') ?? '',
      body: await response.text(),
    };
  };

  it('keeps what the sender said and whom it was handed in for', async () => {
    await send({ html: '<p>饮水机</p>', messageId: '<one@example.test>', bcc: 'hidden@example.test' });
    expect(sink.messages()).toMatchObject([
      {
        from: 'office@example.test',
        to: ['unit@example.test', 'hidden@example.test'],
        subject: '反馈意见',
        html: '<p>饮水机</p>',
        messageId: '<one@example.test>',
      },
    ]);
    expect(sink.messages()[0]?.text.trim()).toBe('饮水机已更换');
  });

  it('tells its listeners of each mail, until they have heard enough', async () => {
    const heard: string[] = [];
    const enough = sink.onMail(({ subject }) => heard.push(subject));
    await send({ subject: '一' });
    enough();
    await send({ subject: '二' });
    expect(heard).toEqual(['一']);
  });

  it('shows the mails of earlier runs, in the order they came', async () => {
    for (const subject of ['一', '二', '三']) await send({ subject });
    await sink.stop();
    sink = await startMailSink({ folder });
    post = createTransport(sink.smtpUrl);
    await send({ subject: '四' });
    expect(sink.messages().map(({ subject }) => subject)).toEqual(['一', '二', '三', '四']);
  });

  it('has shown an answered mail to the disk already', async () => {
    await send();
    const beside = await startMailSink({ folder });
    expect(beside.messages()).toEqual(sink.messages());
    await beside.stop();
  });

  it('needs no folder', async () => {
    const inMemory = await startMailSink();
    await createTransport(inMemory.smtpUrl).sendMail({
      from: 'a@example.test',
      to: 'b@example.test',
      text: 'x',
    });
    expect(inMemory.messages()).toHaveLength(1);
    await inMemory.stop();
  });

  it('moves to another port where the one asked for is taken', async () => {
    const taken = Number(new URL(sink.smtpUrl).port);
    const second = await startMailSink({ smtpPort: taken });
    expect(Number(new URL(second.smtpUrl).port)).not.toBe(taken);
    await second.stop();
  });

  describe('when faults are played', () => {
    it('turns every connection away while it refuses', async () => {
      sink.setMode('refuse');
      await expect(send()).rejects.toMatchObject({ responseCode: 421 });
      sink.setMode('ok');
      await send();
      expect(sink.messages()).toHaveLength(1);
    });

    it('keeps nothing of a mail that it drops', async () => {
      sink.setMode('drop');
      await expect(send()).rejects.toThrow();
      expect(sink.messages()).toEqual([]);
    });

    it('keeps a mail whose answer it loses', async () => {
      sink.setMode('lose-answer');
      await expect(send()).rejects.toThrow();
      expect(sink.messages()).toHaveLength(1);
    });

    it('rejects only the recipients it was told to', async () => {
      sink.setMode('reject-recipient', ['gone@example.test']);
      await expect(send({ to: 'gone@example.test' })).rejects.toMatchObject({ responseCode: 550 });
      await send();
      expect(sink.messages()).toHaveLength(1);
    });
  });

  describe('its inbox page', () => {
    it('says so where there is no mail yet, in Chinese first and in English on request', async () => {
      expect((await page()).body).toContain('还没有邮件');
      expect((await page('?lang=en')).body).toContain('No mail yet');
      expect((await page('?lang=toString')).body).toContain('还没有邮件');
    });

    it('lists the newest mail first', async () => {
      for (const subject of ['早', '晚']) await send({ subject });
      const { body } = await page();
      expect(body.indexOf('<b>晚</b>')).toBeLessThan(body.indexOf('<b>早</b>'));
    });

    it('finds mails by recipient and by words', async () => {
      await send({ subject: '给甲', to: 'jia@example.test' });
      await send({ subject: '给乙', to: 'yi@example.test', text: '消防通道' });
      expect((await page('?to=jia')).body).not.toContain('<b>给乙</b>');
      const byWord = (await page(`?q=${encodeURIComponent('消防')}`)).body;
      expect(byWord).toContain('<b>给乙</b>');
      expect(byWord).not.toContain('<b>给甲</b>');
    });

    it('turns pages', async () => {
      const pooled = createTransport(`${sink.smtpUrl}?pool=true&maxConnections=1`);
      for (let number = 1; number <= 51; number += 1) {
        await pooled.sendMail({ from: 'a@example.test', to: 'b@example.test', subject: `第${number}封` });
      }
      pooled.close();
      expect((await page()).body).not.toContain('<b>第1封</b>');
      expect((await page('?page=2')).body).toContain('<b>第1封</b>');
      expect((await page('?page=9')).body).toContain('<b>第1封</b>');
    });

    it('shows a hostile mail as text and lets its HTML run nothing', async () => {
      await send({ subject: '<script>alert(1)</script>', html: '<head></head><script>alert(2)</script>' });
      const id = sink.messages()[0]?.id;
      expect((await page()).body).not.toContain('<script>');
      const mail = await page(`mail/${id}`);
      expect(mail.body).not.toContain('<script>');
      expect(mail.body).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"');
      expect(mail.policy).toContain("default-src 'none'");
      const frame = await page(`mail/${id}/html`);
      expect(frame.policy).toMatch(/default-src 'none'.*sandbox/);
      expect(frame.policy).not.toContain('allow-scripts');
    });

    it('answers an address that leads nowhere', async () => {
      expect((await page('mail/none')).status).toBe(404);
    });
  });
});
