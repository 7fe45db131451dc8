package io.bgql.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.bgql.cluster.ServerJob.Kind;
import io.bgql.cluster.ServerJob.Phase;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts as servers print them; those of 8.1.2 are recorded. */
class ServerJobTextTest {
    private static final String RUNNING = "trid=9876130877470426491:ns=test:set=load:rps=100:active-threads=1"
            + ":status=active(ok):job-progress=1.78:run-time=403:time-since-done=0:recs-throttled=41"
            + ":recs-filtered-meta=0:recs-filtered-bins=0:recs-succeeded=40:recs-failed=0:from=127.0.0.1+41174"
            + ":job-type=background-ops:net-io-bytes=30:socket-timeout=10000:ops-active=0";
    private static final String ABORTED = "trid=9876130877470426491:ns=test:set=load:rps=100:active-threads=0"
            + ":status=done(user-aborted):job-progress=100.00:run-time=1226:time-since-done=285:recs-throttled=121"
            + ":recs-filtered-meta=0:recs-filtered-bins=0:recs-succeeded=121:recs-failed=0:from=127.0.0.1+41174"
            + ":job-type=background-ops:net-io-bytes=30:socket-timeout=10000:ops-active=0";
    private static final String FUNCTION = "trid=1489987364515834804:ns=test:set=load:rps=10000:active-threads=0"
            + ":status=done(ok):job-progress=100.00:run-time=200:time-since-done=1:recs-throttled=2000"
            + ":recs-filtered-meta=0:recs-filtered-bins=1995:recs-succeeded=5:recs-failed=0:from=127.0.0.1+41190"
            + ":job-type=background-udf:net-io-bytes=30:socket-timeout=10000:udf-filename=proto:udf-function=bump"
            + ":udf-active=0";
    /** The order of 6.0 to 6.2. */
    private static final String OLD = "trid=77:job-type=background-ops:ns=test:set=load:n-pids-requested=0:rps=5"
            + ":active-threads=1:status=active(ok):job-progress=12.50:run-time=10:time-since-done=0:recs-throttled=1"
            + ":recs-filtered-meta=2:recs-filtered-bins=3:recs-succeeded=4:recs-failed=5:net-io-bytes=30"
            + ":net-io-time=0:socket-timeout=10000:from=10.0.0.1+3:ops-active=0";

    @Test
    void aRunningJobIsReadByItsNames() {
        ServerJob job = only(RUNNING);

        assertThat(Long.toUnsignedString(job.trid())).isEqualTo("9876130877470426491");
        assertThat(job.namespace()).isEqualTo("test");
        assertThat(job.set()).contains("load");
        assertThat(job.kind()).isEqualTo(Kind.BACKGROUND_OPERATIONS);
        assertThat(job.phase()).isEqualTo(Phase.ACTIVE);
        assertThat(job.progress()).hasValue(1.78);
        assertThat(job.counts()).isEqualTo(new ServerJob.Counts(40, 0, 0, 0, 41));
        assertThat(job.rps()).isEqualTo(100);
        assertThat(job.runTime()).isEqualTo(Duration.ofMillis(403));
        assertThat(job.client()).isEqualTo("127.0.0.1:41174");
        assertThat(job.function()).isEmpty();
    }

    @Test
    void severalJobsAreSeparated() {
        assertThat(ServerJobText.jobs(ABORTED + ";" + FUNCTION))
                .extracting(ServerJob::phase)
                .containsExactly(Phase.ABORTED, Phase.DONE);
        assertThat(ServerJobText.jobs("")).isEmpty();
    }

    @Test
    void jobsBehindTheirModuleAreSeparatedToo() {
        String other = OLD.replace("trid=77", "trid=78");
        assertThat(ServerJobText.jobs("module=query:" + OLD + ";module=query:" + other))
                .extracting(ServerJob::trid)
                .containsExactly(77L, 78L);
    }

    @Test
    void aFunctionIsNamed() {
        ServerJob job = only(FUNCTION);

        assertThat(job.kind()).isEqualTo(Kind.BACKGROUND_FUNCTION);
        assertThat(job.function()).contains("proto.bump");
        assertThat(job.counts().filtered()).isEqualTo(1995);
    }

    @Test
    void theOrderOfOldServersMakesNoDifference() {
        ServerJob job = only(OLD);

        assertThat(job.kind()).isEqualTo(Kind.BACKGROUND_OPERATIONS);
        assertThat(job.progress()).hasValue(12.5);
        assertThat(job.counts()).isEqualTo(new ServerJob.Counts(4, 5, 2, 3, 1));
    }

    @Test
    void anAbortUnderWayIsNeitherActiveNorDone() {
        assertThat(only(RUNNING.replace("active(ok)", "active(user-aborted)")).phase())
                .isEqualTo(Phase.ABORTING);
        assertThat(only(RUNNING.replace("active(ok)", "done(abandoned-response-error)"))
                        .phase())
                .isEqualTo(Phase.ABORTED);
    }

    @Test
    void setNamesMayHoldTheSeparators() {
        assertThat(only(RUNNING.replace("set=load", "set=a:b;c=D")).set()).contains("a:b;c=D");
        assertThat(ServerJobText.jobs(RUNNING.replace("set=load", "set=x;y") + ";" + FUNCTION))
                .hasSize(2);
    }

    @Test
    void idsAreReadInBothSpellings() {
        assertThat(only(RUNNING.replace("trid=", "id=")).trid())
                .isEqualTo(only(RUNNING).trid());
    }

    @Test
    void figuresThatAreMissingAreZero() {
        ServerJob job = only("trid=5:ns=test:status=active(ok):job-progress=?");

        assertThat(job.progress()).isEmpty();
        assertThat(job.counts()).isEqualTo(ServerJob.Counts.NONE);
        assertThat(job.kind()).isEqualTo(Kind.OTHER);
    }

    @Test
    void whatHasNoIdIsNoJob() {
        assertThat(ServerJobText.jobs("trid=abc:ns=test")).isEmpty();
    }

    private static ServerJob only(String text) {
        List<ServerJob> jobs = ServerJobText.jobs(text);
        assertThat(jobs).hasSize(1);
        return jobs.get(0);
    }
}
