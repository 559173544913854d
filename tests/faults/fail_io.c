// SPDX-License-Identifier: Apache-2.0
// Preloaded into a serving program: lets one call that reaches the disk go wrong, as a disk, a full
// disk or a power cut would.  Only files under one folder count; everything else passes.
//
//   FAIL_IO_UNDER    the folder, as a real path
//   FAIL_IO_CALLS    sync | write | any      which calls are counted (write: also truncations)
//   FAIL_IO_AT       k: the k-th of them goes wrong; 0: none does
//   FAIL_IO_LASTING  1: and all later ones of that kind
//   FAIL_IO_WHAT     eio | enospc   the call fails and does nothing
//                    half           half of it is written, then it fails with EIO
//                    cut            the power goes: what was not synced is lost, the process ends
//   FAIL_IO_KEEP     seed: a cut (or failed sync) keeps some of the unsynced writes, in any order,
//                    some of them torn at a sector; 0: it keeps none
//   FAIL_IO_REPORT   file of three little-endian counters: syncs, writes, calls gone wrong
//
// A failed sync drops what was written since the last good one: Linux marks such pages clean and
// may forget them, so a later sync that succeeds proves nothing.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

enum { sector = 512, exit_of_cut = 99, most_files = 64 };
enum kind { sync_call, write_call };

// One write that is not on the disk yet: what it put, and what stood there.
struct pending {
  struct pending *before;
  off_t at, size_before;
  size_t size, old_size;
  char *fresh, *old;
};

// Files are never closed here: closing would drop the locks the process holds on them.
struct file {
  dev_t device;
  ino_t inode;
  int fd;
  struct pending *last;
};

static ssize_t (*real_pwrite)(int, const void *, size_t, off_t);
static ssize_t (*real_write)(int, const void *, size_t);
static int (*real_fsync)(int), (*real_fdatasync)(int);
static int (*real_ftruncate)(int, off_t);

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static struct file files[most_files];
static int file_count;
static char folder[4096];
static const char *what = "eio", *calls = "any";
static uint64_t wanted, counted, keep;
static int lasting;
static uint64_t own_report[3];
static volatile uint64_t *report = own_report;

static const char *setting(const char *name, const char *otherwise) {
  const char *given = getenv(name);
  return given && *given ? given : otherwise;
}

static void map_report(const char *path) {
  const int fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (fd < 0 || real_ftruncate(fd, sizeof own_report) != 0) abort();
  void *shared = mmap(NULL, sizeof own_report, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  if (shared == MAP_FAILED) abort();
  report = shared;
  close(fd);
}

__attribute__((constructor)) static void begin(void) {
  *(void **)&real_pwrite = dlsym(RTLD_NEXT, "pwrite64");
  *(void **)&real_write = dlsym(RTLD_NEXT, "write");
  *(void **)&real_fsync = dlsym(RTLD_NEXT, "fsync");
  *(void **)&real_fdatasync = dlsym(RTLD_NEXT, "fdatasync");
  *(void **)&real_ftruncate = dlsym(RTLD_NEXT, "ftruncate64");
  snprintf(folder, sizeof folder, "%s/", setting("FAIL_IO_UNDER", ""));
  what = setting("FAIL_IO_WHAT", what);
  calls = setting("FAIL_IO_CALLS", calls);
  wanted = strtoull(setting("FAIL_IO_AT", "0"), NULL, 10);
  keep = strtoull(setting("FAIL_IO_KEEP", "0"), NULL, 10);
  lasting = *setting("FAIL_IO_LASTING", "0") == '1';
  if (getenv("FAIL_IO_REPORT")) map_report(getenv("FAIL_IO_REPORT"));
}

static int is_ours(int fd) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  const ssize_t n = readlink(link, path, sizeof path - 1);
  if (n <= 0) return 0;
  path[n] = '\0';
  const size_t length = strlen(folder);
  // The shared index of SQLite is no part of what must survive.
  return length > 1 && strncmp(path, folder, length) == 0 && !strstr(path, "-shm");
}

static uint64_t random_number(void) {  // xorshift
  keep ^= keep << 13, keep ^= keep >> 7, keep ^= keep << 17;
  return keep;
}

static struct file *file_of(int fd) {
  struct stat s;
  if (fstat(fd, &s) != 0) abort();
  for (int i = 0; i < file_count; ++i)
    if (files[i].device == s.st_dev && files[i].inode == s.st_ino) return &files[i];
  if (file_count == most_files) abort();
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  int own = open(link, O_RDWR | O_CLOEXEC);
  if (own < 0) own = dup(fd);
  files[file_count] = (struct file){s.st_dev, s.st_ino, own, NULL};
  return &files[file_count++];
}

static void *copy_of(const void *bytes, size_t size) {
  void *copy = malloc(size + 1);
  if (!copy) abort();
  if (size) memcpy(copy, bytes, size);
  return copy;
}

static struct pending *note(struct file *f, off_t at, const void *fresh, size_t size, size_t old) {
  struct stat s;
  struct pending *p = calloc(1, sizeof *p);
  if (!p || fstat(f->fd, &s) != 0) abort();
  *p = (struct pending){f->last, at, s.st_size, size, 0, copy_of(fresh, size), NULL};
  p->old = copy_of("", 0);
  if (old > 0 && (p->old = realloc(p->old, old)) == NULL) abort();
  const ssize_t n = pread(f->fd, p->old, old, at);
  p->old_size = n > 0 ? (size_t)n : 0;
  return f->last = p;
}

static void forget(struct pending *p) {
  free(p->fresh);
  free(p->old);
  free(p);
}

static void forget_all(struct file *f) {
  while (f->last) {
    struct pending *p = f->last;
    f->last = p->before;
    forget(p);
  }
}

static void put_back(struct file *f, const struct pending *p) {
  if (p->old_size && real_pwrite(f->fd, p->old, p->old_size, p->at) < 0) abort();
  if (real_ftruncate(f->fd, p->size_before) != 0) abort();
}

// Some of the lost writes reached the disk after all, whole or up to a sector.
static void put_some(struct file *f, struct pending *p) {
  if (!p) return;
  put_some(f, p->before);
  const uint64_t luck = random_number() % 4;
  if (luck < 2 || p->size == 0) return;
  size_t size = p->size;
  if (luck == 3 && size > sector) size = sector * (1 + random_number() % (size / sector));
  if (real_pwrite(f->fd, p->fresh, size, p->at) < 0) abort();
}

static void lose_unsynced(struct file *f) {
  for (const struct pending *p = f->last; p; p = p->before) put_back(f, p);
  if (keep) put_some(f, f->last);
  forget_all(f);
}

static void cut_power(void) {
  for (int i = 0; i < file_count; ++i) lose_unsynced(&files[i]);
  _exit(exit_of_cut);
}

// Whether this call goes wrong.  Locked.
static int is_the_one(enum kind kind) {
  ++report[kind];
  const int of_kind = strcmp(calls, "any") == 0 ||
                      strcmp(calls, kind == sync_call ? "sync" : "write") == 0;
  if (!of_kind || wanted == 0) return 0;
  ++counted;
  if (counted != wanted && !(lasting && counted > wanted)) return 0;
  ++report[2];
  if (strcmp(what, "cut") == 0) cut_power();
  errno = strcmp(what, "enospc") == 0 ? ENOSPC : EIO;
  return 1;
}

static ssize_t put(int fd, const void *bytes, size_t size, off_t at) {
  pthread_mutex_lock(&mutex);
  struct file *f = file_of(fd);
  const int bad = is_the_one(write_call);
  ssize_t done = -1;
  if (!bad || strcmp(what, "half") == 0) {
    note(f, at, bytes, bad ? size / 2 : size, size);
    done = real_pwrite(fd, bytes, bad ? size / 2 : size, at);
    if (bad) errno = EIO;
  }
  const int error = errno;
  pthread_mutex_unlock(&mutex);
  errno = error;
  return bad ? -1 : done;
}

static int make_durable(int fd, int (*sync)(int)) {
  pthread_mutex_lock(&mutex);
  struct file *f = file_of(fd);
  int result = -1;
  if (is_the_one(sync_call)) {
    const int error = errno;
    lose_unsynced(f);
    errno = error;
  } else if ((result = sync(fd)) == 0) {
    forget_all(f);
  }
  const int error = errno;
  pthread_mutex_unlock(&mutex);
  errno = error;
  return result;
}

ssize_t pwrite64(int fd, const void *bytes, size_t size, off_t at) {
  return is_ours(fd) ? put(fd, bytes, size, at) : real_pwrite(fd, bytes, size, at);
}
ssize_t pwrite(int fd, const void *bytes, size_t size, off_t at) {
  return pwrite64(fd, bytes, size, at);
}

ssize_t write(int fd, const void *bytes, size_t size) {
  if (!is_ours(fd)) return real_write(fd, bytes, size);
  const int at_end = fcntl(fd, F_GETFL) & O_APPEND;
  const off_t at = lseek(fd, 0, at_end ? SEEK_END : SEEK_CUR);
  const ssize_t done = put(fd, bytes, size, at);
  if (done > 0) lseek(fd, at + done, SEEK_SET);
  return done;
}

int fsync(int fd) {
  struct stat s;
  // Folders hold nothing we could lose here.
  const int folder_only = fstat(fd, &s) == 0 && S_ISDIR(s.st_mode);
  return is_ours(fd) && !folder_only ? make_durable(fd, real_fsync) : real_fsync(fd);
}
int fdatasync(int fd) {
  return is_ours(fd) ? make_durable(fd, real_fdatasync) : real_fdatasync(fd);
}

int ftruncate64(int fd, off_t size) {
  if (!is_ours(fd)) return real_ftruncate(fd, size);
  pthread_mutex_lock(&mutex);
  struct file *f = file_of(fd);
  int result = -1;
  if (!is_the_one(write_call)) {
    struct stat s;
    const off_t now = fstat(fd, &s) == 0 ? s.st_size : 0;
    note(f, size, "", 0, now > size ? (size_t)(now - size) : 0);
    result = real_ftruncate(fd, size);
  }
  const int error = errno;
  pthread_mutex_unlock(&mutex);
  errno = error;
  return result;
}
int ftruncate(int fd, off_t size) { return ftruncate64(fd, size); }
