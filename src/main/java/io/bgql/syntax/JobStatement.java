package io.bgql.syntax;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A statement about jobs that were started before, by this shell or by anyone. */
public sealed interface JobStatement extends Statement {
    <R> R accept(Visitor<R> visitor);

    @Override
    default <R> R accept(Statement.Visitor<R> visitor) {
        return visitor.visit(this);
    }

    /** The conditions are on columns of the answer: bare names on the left, literals on the right. */
    record ShowJobs(boolean all, Optional<Expression> condition, Span span) implements JobStatement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record ShowJob(JobReference job, Span span) implements JobStatement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record WatchJobs(Span span) implements JobStatement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record WatchJob(JobReference job, Span span) implements JobStatement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record WaitJob(List<JobReference> jobs, Optional<Duration> timeout, Optional<Duration> interval, Span span)
            implements JobStatement {
        public WaitJob {
            jobs = List.copyOf(jobs);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record KillJob(List<JobReference> jobs, Span span) implements JobStatement {
        public KillJob {
            jobs = List.copyOf(jobs);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record KillAllJobs(Span span) implements JobStatement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record ResumeJob(JobReference job, List<Option> options, boolean inBackground, Span span) implements JobStatement {
        public ResumeJob {
            options = List.copyOf(options);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record VerifyJob(JobReference job, Span span) implements JobStatement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record ShowHistory(Optional<Literal.Int> limit, Span span) implements JobStatement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    interface Visitor<R> {
        R visit(ShowJobs statement);

        R visit(ShowJob statement);

        R visit(WatchJobs statement);

        R visit(WatchJob statement);

        R visit(WaitJob statement);

        R visit(KillJob statement);

        R visit(KillAllJobs statement);

        R visit(ResumeJob statement);

        R visit(VerifyJob statement);

        R visit(ShowHistory statement);
    }
}
