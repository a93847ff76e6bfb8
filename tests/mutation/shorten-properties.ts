import fc from 'fast-check';

fc.configureGlobal({ interruptAfterTimeLimit: 500, markInterruptAsFailure: false });
